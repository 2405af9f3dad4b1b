package org.hydramix.engine.slide.openslide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

class OpenSlideLibraryTest {

    @Test
    void namesAreUtf8OnWindows() {
        final NativeLibrary library =
            NativeLibrary.getInstance(Platform.C_LIBRARY_NAME, OpenSlideLibrary.options(true));
        final Function length = library.getFunction("strlen");
        assertEquals(2, length.invokeInt(new Object[]{"ä"}));
        assertEquals(3, length.invokeInt(new Object[]{"€"}));
    }

    @Test
    void namesAreTheSystemsElsewhere() {
        assertEquals(Map.of(), OpenSlideLibrary.options(false));
    }
}
