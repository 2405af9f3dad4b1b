package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionReport;
import org.hydramix.engine.score.FreeResponse;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.view.ViewTable;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ExecuteOutput;

/** Scores cells that were found in whole images. */
final class CellScoring {

    /** Taken for images of unknown resolution, and in common for images of several: that of a 20x objective. */
    private static final double USUAL_RESOLUTION = 0.5;

    private CellScoring() {
    }

    static void execute(final ScorerParameters p, final BufferedDataTable predictions, final BufferedDataTable truth,
        final ExecutionContext exec, final ExecuteOutput output) throws KNIMEException, CanceledExecutionException {
        final var tables = new ImageTables(exec);
        try {
            tables.readFound(predictions, p);
            tables.readTruth(truth, p);
        } catch (final InvalidSettingsException | EngineException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        final boolean mixed = tables.areOfMixedResolutions();
        final double resolution = mixed ? USUAL_RESOLUTION : tables.micronsPerPixel();
        final double radius = p.m_matchingRadius / (Double.isNaN(resolution) ? USUAL_RESOLUTION : resolution);
        final Set<String> ignored = ignored(p);
        final Monitor monitor = new NodeMonitor(exec);
        final List<DetectedImage> images = EngineCall
            .run(() -> without(ignored, mixed ? tables.imagesAt(resolution) : tables.images(), radius, monitor));
        if (images.stream().allMatch(image -> image.truth().isEmpty())) {
            throw new KNIMEException("The truth holds no cell to score"
                + (ignored.isEmpty() ? "" : " besides those of the ignored classes")
                + ". Connect the labelled tiles of the images that were searched.");
        }
        tables.requireCommonImage();
        final List<String> classes = classes(images);
        final DetectionReport report =
            EngineCall.run(() -> DetectionReport.of(images, classes, radius, resolution, monitor));
        final var out = new CellScoreTables(exec);
        final FreeResponse curve = EngineCall.run(() -> FreeResponse.of(images, classes, radius, monitor));
        final BufferedDataTable[] outputs = {out.scores(report, images, radius, resolution),
            ScoreTables.perClass(report.score(), exec), out.confusion(report, classes),
            out.freeResponse(curve)};
        output.setOutData(outputs);
        output.setInternalData(
            ViewTable.write(ScorerView.of(outputs[0], outputs[1], outputs[2], outputs[3]), exec));
        warn(tables, radius, images, output);
    }

    private static Set<String> ignored(final ScorerParameters p) {
        return Arrays.stream(p.m_ignoredClasses.split(",")).map(String::strip).filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    }

    private static List<DetectedImage> without(final Set<String> ignored, final List<DetectedImage> images, final double radius,
        final Monitor monitor) throws CancelledException {
        final List<DetectedImage> scored = new ArrayList<>();
        for (final DetectedImage image : images) {
            scored.add(image.without(ignored, radius, monitor));
        }
        return scored;
    }

    private static List<String> classes(final List<DetectedImage> images) {
        final Set<String> names = new TreeSet<>();
        images.forEach(image -> {
            image.truth().forEach(cell -> names.add(cell.className()));
            image.found().forEach(found -> names.add(found.cell().className()));
        });
        return List.copyOf(names);
    }

    private static void warn(final ImageTables tables, final double radius, final List<DetectedImage> images,
        final ExecuteOutput output) {
        final List<String> warnings = new ArrayList<>();
        tables.ofUnknownResolution().ifPresent(image -> warnings.add(String.format(Locale.ROOT, "The resolution of '%s' is not"
            + " known: cells are matched within %.1f px, as at %.1f µm/px.", image, radius, USUAL_RESOLUTION)));
        if (tables.areOfMixedResolutions()) {
            warnings.add(String.format(Locale.ROOT, "The images have different resolutions: distances in px are given in px of"
                + " %.1f µm.", USUAL_RESOLUTION));
        }
        final List<String> others = tables.withoutTruth();
        if (!others.isEmpty()) {
            warnings.add("Not scored, as the truth does not name them: " + others.size() + " images, the first being "
                + others.get(0) + ". Names must be the same in both tables.");
        }
        final long without = images.stream().filter(image -> image.found().isEmpty()).count();
        if (without > 0) {
            warnings.add("In " + without + " of " + images.size() + " images no cell was found.");
        }
        if (!warnings.isEmpty()) {
            output.setWarningMessage(String.join("\n", warnings));
        }
    }
}
