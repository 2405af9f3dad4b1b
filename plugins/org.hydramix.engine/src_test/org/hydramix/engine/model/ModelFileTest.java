package org.hydramix.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.Tensor;
import org.hydramix.engine.file.TensorArchive;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Colours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class ModelFileTest {

    @TempDir
    private Path folder;

    static HydraMixModel model() {
        final var spec = new NetworkSpec(10, 1, 2, 16);
        final var network = new WideResNet(spec);
        return new HydraMixModel(spec, List.of("stromal", "tumour"), Double.NaN,
            new Normalisation(new float[]{200, 150, 180}, new float[]{30, 40, 35}),
            network.parameters().initial(SeededRandom.of(1)), network.statistics().initial(SeededRandom.of(1)),
            "{\"step\":3}");
    }

    @Test
    void comesBackAsItWas() throws Exception {
        final Path file = folder.resolve("a.hydramix");
        ModelFile.write(model(), file);
        final HydraMixModel read = ModelFile.read(file);
        assertEquals(model().network(), read.network());
        assertEquals(model().classNames(), read.classNames());
        assertTrue(Double.isNaN(read.micronsPerPixel()));
        assertArrayEquals(model().normalisation().mean(), read.normalisation().mean());
        assertArrayEquals(model().normalisation().deviation(), read.normalisation().deviation());
        assertArrayEquals(model().parameters(), read.parameters());
        assertArrayEquals(model().statistics(), read.statistics());
        assertEquals("{\"step\":3}", read.provenance());
    }

    @Test
    void coloursAreKept() throws Exception {
        final HydraMixModel plain = model();
        final Path file = folder.resolve("a.hydramix");
        for (final Colours colours : Colours.values()) {
            final var normalisation =
                new Normalisation(plain.normalisation().mean(), plain.normalisation().deviation(), colours);
            ModelFile.write(new HydraMixModel(plain.network(), plain.classNames(), 0.5, normalisation, plain.parameters(),
                plain.statistics(), "{}"), file);
            assertEquals(colours, ModelFile.read(file).normalisation().colours());
        }
    }

    @Test
    void sharesOfTheLabelsAreRemembered() {
        final HydraMixModel untold = model();
        assertArrayEquals(new float[]{0.5f, 0.5f}, untold.labelledShares());
        final var told = new HydraMixModel(untold.network(), untold.classNames(), Double.NaN, untold.normalisation(),
            untold.parameters(), untold.statistics(), "{\"data\":{\"labelledShares\":[0.25,0.75]}}");
        assertArrayEquals(new float[]{0.25f, 0.75f}, told.labelledShares());
    }

    @Test
    void sharesOfOtherClassesAreNoticed() {
        final var tuning = new DetectionTuning(0.25, 5, 8, 6, 0.85, List.of(0.25, 0.25, 0.5));
        final String message = assertThrows(IllegalArgumentException.class, () -> model().withDetection(tuning)).getMessage();
        assertTrue(message.startsWith("3 class shares do not fit"), message);
        assertThrows(IllegalArgumentException.class, () -> new DetectionTuning(0.25, 65, 8, 6, 0.85));
        assertThrows(IllegalArgumentException.class, () -> new DetectionTuning(0.25, 5, 0.5, 6, 0.85));
    }

    @Test
    void aDetectorComesBackWithItsReachAndItsThreshold() throws Exception {
        final var spec = new NetworkSpec(10, 1, 2, 16).withReach(8);
        final var network = new WideResNet(spec);
        final var tuning = new DetectionTuning(0.25, 5, 8, 6, 0.85, List.of(1.0));
        final Path file = folder.resolve("d.hydramix");
        ModelFile.write(new HydraMixModel(spec, List.of("tumour", "background"), 0.5,
            new Normalisation(new float[]{200, 150, 180}, new float[]{30, 40, 35}),
            network.parameters().initial(SeededRandom.of(1)), network.statistics().initial(SeededRandom.of(1)), "{}")
            .withDetection(tuning), file);
        final HydraMixModel read = ModelFile.read(file);
        assertEquals(8, read.network().reach());
        assertEquals(Optional.of(tuning), read.detection());
        ModelFile.write(model(), file);
        assertEquals(Optional.empty(), ModelFile.read(file).detection());
    }

    @Test
    void sameModelSameBytes() throws Exception {
        final Path file = folder.resolve("a.hydramix");
        ModelFile.write(model(), file);
        assertArrayEquals(Files.readAllBytes(file), bytes());
    }

    @Test
    void anAlteredByteIsNoticedWhereverItIs() throws Exception {
        final byte[] bytes = bytes();
        for (int at = 0; at < bytes.length; at += 997) {
            final byte[] altered = bytes.clone();
            altered[at] ^= 0x10;
            final int where = at;
            final var e = assertThrows(EngineException.class,
                () -> ModelFile.read(new ByteArrayInputStream(altered), "my model"), () -> "byte " + where);
            assertTrue(e.getMessage().contains("my model"), e.getMessage());
        }
    }

    @Test
    void aTruncatedFileIsNoticed() throws Exception {
        final byte[] bytes = bytes();
        for (final int length : new int[]{0, 10, bytes.length / 2, bytes.length - 1}) {
            final var e = assertThrows(EngineException.class,
                () -> ModelFile.read(new ByteArrayInputStream(Arrays.copyOf(bytes, length)), "my model"));
            assertTrue(e.getMessage().contains("my model"), e.getMessage());
        }
    }

    @Test
    void aNewerVersionIsNamed() throws Exception {
        final Path file = folder.resolve("new.hydramix");
        TensorArchive.write(file, ModelFile.KIND, ModelFile.VERSION + 1, new JsonObject(), List.of());
        final String message = assertThrows(EngineException.class, () -> ModelFile.read(file)).getMessage();
        assertTrue(message.contains("version " + (ModelFile.VERSION + 1)), message);
        assertTrue(message.contains("new.hydramix"), message);
    }

    @Test
    void anotherNumberOfParametersIsNoticed() throws Exception {
        final Path file = folder.resolve("odd.hydramix");
        ModelFile.write(model(), file);
        final TensorArchive good = TensorArchive.read(file, "odd", ModelFile.KIND, ModelFile.VERSION);
        final List<Tensor> shortened = good.tensors().stream()
            .map(t -> t.name().equals("parameters") ? Tensor.of("parameters", new float[7], 7) : t).toList();
        TensorArchive.write(file, ModelFile.KIND, ModelFile.VERSION, good.meta(), shortened);
        final String message = assertThrows(EngineException.class, () -> ModelFile.read(file)).getMessage();
        assertTrue(message.contains("odd.hydramix") && message.contains("not 7"), message);
    }

    private static byte[] bytes() throws Exception {
        final var out = new ByteArrayOutputStream();
        ModelFile.write(model(), out);
        return out.toByteArray();
    }
}
