package org.hydramix.engine.image;

import java.util.List;
import java.util.Locale;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * The JPEG decoder of the JDK fills up a truncated image with grey and only warns; such pixels must not pass for
 * tissue. Other warnings, about colour profiles for instance, are harmless.
 */
public final class TruncationListener implements IIOReadWarningListener {

    private static final List<String> SIGNS = List.of("truncat", "premature", "corrupt");

    private boolean seen;

    @Override
    public void warningOccurred(final ImageReader source, final String warning) {
        final String text = warning.toLowerCase(Locale.ROOT);
        seen |= SIGNS.stream().anyMatch(text::contains);
    }

    /** @return whether the image lacks pixels */
    public boolean seen() {
        return seen;
    }
}
