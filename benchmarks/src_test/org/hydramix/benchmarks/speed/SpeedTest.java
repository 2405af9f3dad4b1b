package org.hydramix.benchmarks.speed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.shared.ResultFile;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.benchmarks.speed.child.SharedWork;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.net.NetworkPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class SpeedTest {

    @TempDir
    private Path folder;

    @Test
    void medianAndRange() {
        assertEquals(new Spread(2, 1, 9, 3), Spread.of(9, 1, 2));
        assertEquals(new Spread(2.5, 1, 9, 4), Spread.of(9, 1, 2, 3));
        assertEquals(new Spread(3, 2, 4, 2), Spread.ofRatios(new double[]{8, 2}, new double[]{2, 1}));
    }

    @Test
    void exponentOfAPowerLaw() {
        final double[] sizes = {10, 100, 1000};
        assertEquals(1.5, PowerLaw.fit(sizes, new double[]{2 * Math.pow(10, 1.5), 2 * 1000, 2 * Math.pow(1000, 1.5)})
            .exponent(), 1e-12);
        assertEquals(2, PowerLaw.fit(sizes, new double[]{2, 2, 2}).factor(), 1e-12);
        assertEquals(0, PowerLaw.fit(sizes, new double[]{2, 2, 2}).exponent(), 1e-12);
    }

    @Test
    void numbersHaveFourDigits() {
        assertEquals(List.of("1234.6", "12.35", "1.235", "0.1235", "1.235e-05", "0", ""),
            List.of(1234.56, 12.3456, 1.23456, 0.123456, 1.23456e-5, 0.0, Double.NaN).stream().map(Figure::number)
                .toList());
    }

    @Test
    void figuresOfOtherPartsStay() throws Exception {
        final var file = new SpeedFile(folder, "test", 2);
        file.put(new Figure("steps", "small infer", "hydramix", Spread.of(1, 2, 3), "images/s"));
        file.put(new Figure("steps", "small infer", "hydramix", Spread.of(300), "MB peak"));
        new SpeedFile(folder, "test", 2)
            .put(new Figure("steps", "small infer", "hydramix", Spread.of(4, 5, 6), "images/s"));
        final List<Map<String, String>> rows = ResultFile.open(folder.resolve("speed.csv")).rows();
        assertEquals(List.of("5.000", "300.0"), rows.stream().map(row -> row.get("value")).toList());
        assertTrue(Files.readString(folder.resolve("speed.json")).contains("\"value\": \"5.000\""));
    }

    @Test
    void optionsAreRead() throws Exception {
        final SpeedOptions options = SpeedOptions.parse(
            List.of("--only", "steps", "--presets", "small,large", "--threads", "1", "--out", folder.toString()));
        assertEquals(List.of("steps"), options.parts());
        assertEquals(List.of(NetworkPreset.SMALL, NetworkPreset.LARGE), options.presets());
        assertEquals(Largest.QUICK, options.largest());
        assertTrue(SpeedOptions.usage().contains("agreement, steps"));
    }

    @Test
    void senselessOptionsAreRefused() {
        for (final List<String> wrong : List.of(List.of("--only", "luck"), List.of("--presets", "huge"),
            List.of("--python", "/no/such/python"), List.of("--python-tuned", "yes"), List.of("--quick", "maybe"),
            List.of("--slide", "/no/such.svs"))) {
            assertThrows(UsageException.class, () -> SpeedOptions.parse(wrong), wrong.toString());
        }
    }

    @Test
    void theTaskHoldsAllTensorsAtTheirOffsets() throws Exception {
        final SharedWork work = SharedWork.of(NetworkPreset.SMALL, 32);
        PythonTask.write(folder, work, 2);
        final JsonObject task = JsonParser.parseString(Files.readString(folder.resolve("task.json"))).getAsJsonObject();
        final ByteBuffer bytes =
            ByteBuffer.wrap(Files.readAllBytes(folder.resolve("tensors.bin"))).order(ByteOrder.LITTLE_ENDIAN);
        final float[] parameters = new float[work.parameters().length];
        int from = 0;
        for (final var entry : task.getAsJsonArray("tensors")) {
            final JsonObject tensor = entry.getAsJsonObject();
            if (tensor.has("trained") && tensor.get("trained").getAsBoolean()) {
                int length = 1;
                for (final var side : tensor.getAsJsonArray("shape")) {
                    length *= side.getAsInt();
                }
                bytes.position(tensor.get("offset").getAsInt());
                bytes.asFloatBuffer().get(parameters, from, length);
                from += length;
            }
        }
        assertArrayEquals(work.parameters(), parameters);
        assertEquals(2, task.get("threads").getAsInt());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void contendersTakeTurns() throws Exception {
        final Path log = folder.resolve("log");
        final List<Contender> contenders = List.of(fake("a", 1, log), fake("b", 2, log));
        final Map<String, Contest.Outcome> outcomes = new Contest(2, 8).run(contenders);
        assertArrayEquals(new double[]{1, 1}, outcomes.get("a").seconds());
        assertEquals(7, outcomes.get("b").work());
        assertTrue(outcomes.get("a").peakMegabytes() > 0);
        // After the warm-up of each: eight seconds of a, then of b; then the other way round.
        assertEquals(List.of("a 8", "b 4", "b 4", "a 8"),
            Files.readAllLines(log).stream().filter(line -> !line.endsWith(" 3")).toList());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatFailsIsToldWithItsMessage() {
        final EngineException e = assertThrows(EngineException.class, () -> new WorkerProcess("broken",
            List.of("sh", "-c", "echo no torch here >&2; exit 1"), Map.of()));
        assertTrue(e.getMessage().contains("broken") && e.getMessage().contains("no torch here"), e.getMessage());
    }

    /** Says that each repetition took so many seconds, and notes in the log how many it was asked for. */
    private static Contender fake(final String name, final int seconds, final Path log) {
        final String script = "echo ready 7; while read n; do echo " + name + " $n >> " + log
            + "; i=0; while [ $i -lt $n ]; do printf '" + seconds + " '; i=$((i+1)); done; echo; done";
        return new Contender(name, List.of("sh", "-c", script), Map.of());
    }
}
