package org.hydramix.benchmarks.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class SlideOptionsTest {

    @Test
    void aSmallSlideHasTissueEnoughToFillTheCaches() throws Exception {
        final SlideOptions options = SlideOptions.parse(List.of());
        assertEquals(0.2, options.tissue(40_000), 1e-9);
        assertEquals(50e6, options.tissue(10_000) * 10_000 * 10_000, 1);
        assertEquals(Math.PI / 4, options.tissue(2048), 1e-9, "no more than the disc that fits");
        assertEquals(0.6, SlideOptions.parse(List.of("--tissue", "0.6")).tissue(10_000), 1e-9);
    }
}
