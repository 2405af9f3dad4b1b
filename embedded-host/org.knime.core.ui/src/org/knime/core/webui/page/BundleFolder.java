package org.knime.core.webui.page;

import java.io.FileNotFoundException;
import java.net.URL;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A folder in the bundle of a class.
 *
 * @param bundleClass the class
 * @param path the folder
 */
record BundleFolder(Class<?> bundleClass, String path) {

    private static final String SHAPE = "Eclipse-BundleShape";

    boolean has(final String relativePath) {
        return bundle().getEntry(path + "/" + relativePath) != null;
    }

    Resource file(final String relativePath) {
        final String entry = path + "/" + relativePath;
        return new StreamResource(relativePath, () -> {
            final URL url = bundle().getEntry(entry);
            if (url == null) {
                throw new FileNotFoundException(
                    "The bundle " + bundle().getSymbolicName() + " has no file \"" + entry + "\".");
            }
            return url.openStream();
        });
    }

    private Bundle bundle() {
        final Bundle bundle = FrameworkUtil.getBundle(bundleClass);
        if (bundle == null) {
            throw new IllegalStateException(bundleClass.getName() + " is in no bundle, so its pages cannot be found.");
        }
        if (!"dir".equals(bundle.getHeaders().get(SHAPE))) {
            throw new IllegalStateException("KNIME reads pages as files of an unpacked bundle: " + SHAPE
                + ": dir is missing in the manifest of " + bundle.getSymbolicName() + ".");
        }
        return bundle;
    }
}
