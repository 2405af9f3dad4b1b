package org.hydramix.engine.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.ScanResolution;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tissue.TissueMask;
import org.hydramix.engine.tissue.TissueSettings;

/** Finds the cells of images and slides, whatever their resolution. */
public final class SlideDetection {

    /** Looking for tissue, as a fraction of the work. */
    private static final double LOOKING = 0.05;

    /** Images whose pixels are larger than the model's by more than this factor are blurred beyond what it has seen. */
    private static final double COARSE = 1.2;

    private static final double NANOS_A_SECOND = 1e9;

    private final CellDetector detector;

    private final double modelResolution;

    private final boolean tissueOnly;

    private final DetectionSettings settings;

    /**
     * @param detector finds the cells
     * @param tissueOnly whether glass is left out
     * @param settings how cells are read off
     */
    public SlideDetection(final CellDetector detector, final boolean tissueOnly, final DetectionSettings settings) {
        this.detector = detector;
        this.modelResolution = detector.model().micronsPerPixel();
        this.tissueOnly = tissueOnly;
        this.settings = settings;
    }

    /**
     * @param slide is read at the model's resolution
     * @param resolution of level 0 in µm/px, if the user knows better than the file
     * @param sink receives the cells, in px of level 0
     * @param monitor told after each block
     * @return what was found
     * @throws EngineException if the image is damaged, or no image can have its resolution
     * @throws CancelledException if the user asked to stop; the sink has got some cells by then
     */
    public SlideReport detect(final WholeSlideImage slide, final OptionalDouble resolution, final CellSink sink,
        final Monitor monitor) throws EngineException, CancelledException {
        final long start = System.nanoTime();
        final OptionalDouble known = resolution.isPresent() ? resolution : slide.micronsPerPixel();
        if (known.isPresent()) {
            ScanResolution.check(slide.name(), known.getAsDouble());
        }
        final boolean scaled = known.isPresent() && !Double.isNaN(modelResolution);
        final ResolutionView view = scaled ? new ResolutionView(slide, known.getAsDouble(), modelResolution)
            : ResolutionView.unscaled(slide);
        final ImageSize size = slide.size(0);
        AreaFilter filter = AreaFilter.ALL;
        double area = (double)size.width() * size.height();
        Optional<TissueMask> tissue = Optional.empty();
        if (tissueOnly) {
            final TissueMask mask = TissueMask.of(slide, known, TissueSettings.DEFAULT, monitor.part(0, LOOKING));
            tissue = Optional.of(mask);
            filter = new TissueFilter(mask, view);
            area = mask.areaPixels();
        }
        final long[] counts = new long[detector.cellClasses().size()];
        detector.detect(PixelSource.of(view, tissue, known), filter, settings, cell -> {
            counts[cell.best()]++;
            sink.accept(new DetectedCell(
                new Centroid(view.toSlide(cell.centroid().x()), view.toSlide(cell.centroid().y())),
                cell.probabilities(), cell.confidence()));
        }, monitor.part(tissueOnly ? LOOKING : 0, 1));
        return new SlideReport(slide.name(), size.width(), size.height(), known.orElse(Double.NaN), area,
            Arrays.stream(counts).boxed().collect(Collectors.toList()), (System.nanoTime() - start) / NANOS_A_SECOND,
            warnings(slide, known, area));
    }

    private List<String> warnings(final WholeSlideImage slide, final OptionalDouble known, final double area) {
        final List<String> warnings = new ArrayList<>();
        if (area == 0) {
            warnings.add("No tissue was found in " + slide.name() + ", so that no cell was looked for. Tissue is told from glass"
                + " by its colour, which grey images have not: switch off Tissue only to search all of it.");
        }
        if (Double.isNaN(modelResolution)) {
            warnings.add("The model does not know the resolution that it was trained at: " + slide.name()
                + " was taken as it is.");
        } else if (known.isEmpty()) {
            warnings.add(String.format(Locale.ROOT, "%s does not tell its resolution and was taken as it is, as if it"
                + " had the model's %.3g µm/px. Set the resolution if it has another.", slide.name(),
                modelResolution));
        } else if (known.getAsDouble() > COARSE * modelResolution) {
            warnings.add(String.format(Locale.ROOT, "%s has %.3g µm/px and was enlarged to the model's %.3g µm/px:"
                + " expect worse results than at a finer resolution.", slide.name(), known.getAsDouble(),
                modelResolution));
        }
        return warnings;
    }
}
