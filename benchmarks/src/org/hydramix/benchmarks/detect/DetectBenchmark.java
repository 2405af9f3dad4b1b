package org.hydramix.benchmarks.detect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.hydramix.benchmarks.shared.Machine;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.DetectionTuner;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.FieldLearner;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.ModelFile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionReport;
import org.hydramix.engine.score.FreeResponse;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.TrainingConfig;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Trains, chooses the threshold on {@code val}, searches and scores {@code test}, writes what came out. */
final class DetectBenchmark {

    private static final double NANOS_A_SECOND = 1e9;

    /** Keeps the draw of annotated images apart from other streams of random numbers. */
    private static final long DRAW = 77;

    private final DetectOptions options;

    private final String command;

    private final PrintStream print;

    private final List<Figures> figures = new ArrayList<>();

    private Optional<SpeedComparison> speed = Optional.empty();

    private DetectResults results;

    private FieldReader reader;

    private double radius;

    DetectBenchmark(final DetectOptions options, final String command, final PrintStream print) {
        this.options = options;
        this.command = command;
        this.print = print;
    }

    void run() throws EngineException, CancelledException, IOException {
        reader = new FieldReader(options.data());
        final Map<String, List<Field>> data = reader.read(List.of("train", "val", "test"));
        radius = DetectionTuner.usualRadius(reader.micronsPerPixel());
        if (options.labels() > data.get("train").size()) {
            throw new EngineException("There are only " + data.get("train").size() + " images in the split train, not "
                + options.labels() + ".");
        }
        Files.createDirectories(options.out());
        print.printf(Locale.ROOT, "Cells count as found within %.1f px = %.1f µm.%n", radius,
            DetectionTuner.RADIUS_MICRONS);
        results = new DetectResults(options);
        for (int seed = 1; seed <= options.seeds(); seed++) {
            for (final Method method : options.methods()) {
                if (options.model().isEmpty() && results.holds(method, options.labelsText(), seed)) {
                    print.printf(Locale.ROOT, "%s, seed %d: done already, see %s.%n",
                        method.name().toLowerCase(Locale.ROOT), seed, options.out().resolve(DetectResults.FILE));
                } else {
                    run(data, method, seed);
                    writeFigures();
                }
            }
        }
        final List<String> table = new DetectSummary(results.rows()).table();
        table.forEach(print::println);
        Files.write(options.out().resolve("detect.md"), table);
    }

    private void run(final Map<String, List<Field>> data, final Method method, final int seed)
        throws EngineException, CancelledException, IOException {
        final long start = System.nanoTime();
        final HydraMixModel trained =
            options.model().isPresent() ? ModelFile.read(options.model().get()) : train(data.get("train"), method, seed);
        final double trainingSeconds =
            options.model().isPresent() ? 0 : (System.nanoTime() - start) / NANOS_A_SECOND;
        final String name = options.model().isPresent() ? "given-" + seed
            : method.name().toLowerCase(Locale.ROOT) + "-" + options.labelsText() + "-" + seed;
        try (CellDetector detector = CellDetector.open(trained, options.device(), options.threads())) {
            final DetectionTuning found =
                new DetectionTuner(detector, options.flips(), radius).tune(data.get("val"), Colours.AS_SCANNED,
                    Monitor.NONE);
            final DetectionTuning tuning = options.neighbours() ? found : found.withClassShares(List.of());
            final HydraMixModel model = trained.withDetection(tuning);
            ModelFile.write(model, options.out().resolve(name + ".hydramix"));
            final long search = System.nanoTime();
            final List<DetectedImage> all =
                new Finder(detector, options.flips()).find(data.get("test"), DetectionSettings.of(model));
            final double searchSeconds = (System.nanoTime() - search) / NANOS_A_SECOND;
            final List<DetectedImage> cells = all.stream().map(image -> image.atLeast(tuning.confidence())).toList();
            final DetectionReport report =
                DetectionReport.of(cells, detector.cellClasses(), radius, reader.micronsPerPixel(), Monitor.NONE);
            figures.add(new Figures(options.model().isPresent() ? "given" : method.name().toLowerCase(Locale.ROOT),
                options.labelsText(), seed, report, tuning, trainingSeconds, searchSeconds));
            print.printf(Locale.ROOT, "%s: detection F1 %.4f, mean class F1 %.4f, location %.2f px%n", name,
                report.score().overall().f1(), report.score().meanClassF1(), report.localisation().medianPixels());
            writeCurve(name, FreeResponse.of(all, detector.cellClasses(), radius, Monitor.NONE));
            writePictures(name, data.get("test"), cells, detector.cellClasses());
            if (options.speed() && speed.isEmpty()) {
                speed = Optional.of(SpeedComparison.of(model, detector, largest(data.get("test")),
                    options.threads(), radius));
                print.println(speed.get());
            }
        }
    }

    /** Of small images most is margin, which favours neither way fairly. */
    private static RgbImage largest(final List<Field> fields) {
        return fields.stream().map(Field::image)
            .max(Comparator.comparingInt(image -> image.width() * image.height())).orElseThrow();
    }

    private HydraMixModel train(final List<Field> fields, final Method method, final int seed)
        throws EngineException, CancelledException {
        final int[] order = SeededRandom.of(seed, DRAW).permutation(fields.size());
        final int count = options.labels() == 0 ? fields.size() : options.labels();
        final List<Field> labelled = new ArrayList<>();
        final List<RgbImage> unlabelled = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            if (i < count) {
                labelled.add(fields.get(order[i]));
            } else {
                unlabelled.add(fields.get(order[i]).image());
            }
        }
        final TrainingConfig base = TrainingConfig.IMAGES;
        final TrainingConfig config = base.withMethod(method).withPreset(options.preset()).withSeed(seed)
            .withSchedule(base.schedule().withSteps(options.steps()))
            .withRuntime(new Runtime(options.device(), options.threads(), Optional.empty(), options.steps()));
        final var set = new FieldSet(reader.classNames(), reader.micronsPerPixel(), labelled, unlabelled,
            Recipe.DEFAULT, Colours.AS_SCANNED);
        return FieldLearner.train(options.stain() ? set.normalised() : set, FieldSettings.DEFAULT, config,
            Optional.empty(), row -> print.printf(Locale.ROOT, "  step %d: loss %.3f (classes %.3f, unlabelled %.3f, location %.3f)%n",
                row.step(), row.loss(), row.classLoss(), row.unlabelledLoss(), row.locationLoss()), Monitor.NONE)
            .model();
    }

    private void writeFigures() throws EngineException, IOException {
        results.add(figures.get(figures.size() - 1).columns(reader.micronsPerPixel()));
        final var json = new JsonObject();
        json.addProperty("command", command);
        json.addProperty("commit", System.getProperty("hydramix.commit", ""));
        json.addProperty("machine", Machine.here().toString());
        final var runs = new JsonArray();
        figures.forEach(run -> runs.add(run.json(reader.micronsPerPixel())));
        json.add("runs", runs);
        speed.ifPresent(comparison -> json.add("speed", comparison.json()));
        Files.writeString(options.out().resolve("detect.json"), new GsonBuilder().setPrettyPrinting()
            .serializeSpecialFloatingPointValues().create().toJson(json) + "\n");
    }

    private void writeCurve(final String name, final FreeResponse curve) throws IOException {
        final List<String> lines = new ArrayList<>();
        lines.add("least_confidence,recall,false_per_image,precision,f1,mean_class_f1");
        for (final FreeResponse.Point point : curve.points()) {
            lines.add(String.format(Locale.ROOT, "%.2f,%.4f,%.2f,%.4f,%.4f,%.4f", point.confidence(),
                point.score().overall().recall(), point.falsePerImage(), point.score().overall().precision(),
                point.score().overall().f1(), point.score().meanClassF1()));
        }
        Files.write(options.out().resolve(name + "-free-response.csv"), lines);
    }

    private void writePictures(final String name, final List<Field> fields, final List<DetectedImage> found,
        final List<String> classes) throws IOException {
        final Path folder = Files.createDirectories(options.out().resolve(name));
        final var picture = new OverlayPicture(classes, radius);
        for (int i = 0; i < fields.size(); i++) {
            final String file = fields.get(i).name().replaceAll("[/\\\\]", "_") + "-cells.png";
            ImageIO.write(picture.draw(fields.get(i).image(), found.get(i)), "png", folder.resolve(file).toFile());
        }
    }
}
