package org.hydramix.benchmarks.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PlotTest {

    @Test
    void ticksAreRoundAndSpanTheValues() {
        final Axis axis = Axis.showing(DoubleStream.of(0.613, 0.722, Double.NaN), 100, 300);
        assertArrayEquals(new double[]{0.60, 0.65, 0.70, 0.75}, axis.ticks(), 1e-9);
        assertEquals("0.65", axis.label(axis.ticks()[1]));
        assertEquals(100, axis.at(0.60), 1e-9);
        assertEquals(300, axis.at(0.75), 1e-9);
    }

    @Test
    void anAxisOfOneValueHasALength() {
        final Axis axis = Axis.showing(DoubleStream.of(0.5), 0, 100);
        assertEquals(0, axis.at(0.5), 100);
    }

    @Test
    void aDotForEachSeedAndABarForEachMethod() throws Exception {
        final var panel = new StripPlot.Panel("accuracy", List.of(new Strip("plain", 0.5, 0.6, 0.55),
            new Strip("a < b & c", 0.7, 0.8, Double.NaN)));
        final Document picture = parse(StripPlot.svg("title", "note", List.of(panel, panel)));
        assertEquals(2 * 5, picture.getElementsByTagName("circle").getLength());
        assertEquals(1, texts(picture).filter("a < b & c"::equals).count());
    }

    @Test
    void dotsSitAtTheirValues() throws Exception {
        final var strip = new Strip("plain", 0.5, 0.6);
        final Document picture = parse(StripPlot.svg("", "", List.of(new StripPlot.Panel("", List.of(strip)))));
        final double first = Double.parseDouble(((Element)picture.getElementsByTagName("circle").item(0))
            .getAttribute("cx"));
        final double second = Double.parseDouble(((Element)picture.getElementsByTagName("circle").item(1))
            .getAttribute("cx"));
        final double reach = strip.reach();
        final Axis axis = Axis.showing(DoubleStream.of(0.5, 0.6, 0.55 - reach, 0.55 + reach), 190, 190 + 330);
        assertEquals(axis.at(0.5), first, 0.06);
        assertEquals(axis.at(0.6), second, 0.06);
    }

    @Test
    void linesLeaveOutPlacesWithoutValues() throws Exception {
        final var full = new LinePlot.Line("full", List.of(new Strip("", 0.5, 0.6), new Strip("", 0.7, 0.8)));
        final var half = new LinePlot.Line("half", Arrays.asList(null, new Strip("", 0.7, 0.75)));
        final Document picture =
            parse(LinePlot.svg("title", "note", "labels", "accuracy", List.of("50", "all"), List.of(full, half)));
        assertEquals(3, picture.getElementsByTagName("circle").getLength());
        assertEquals(1, texts(picture).filter("half"::equals).count());
    }

    private static java.util.stream.Stream<String> texts(final Document picture) {
        final var nodes = picture.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent());
    }

    private static Document parse(final String svg) throws Exception {
        final var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
