package org.knime.core.webui.page;

import java.io.FileNotFoundException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A folder in the bundle of a class.
 *
 * @param bundleClass the class
 * @param path the folder
 */
record BundleFolder(Class<?> bundleClass, String path) {

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

    List<Resource> files(final String relativePath) {
        final var urls = bundle().findEntries(path + "/" + relativePath, "*", true);
        if (urls == null) {
            throw new IllegalArgumentException("The bundle " + bundle().getSymbolicName() + " has no folder \"" + path
                + "/" + relativePath + "\".");
        }
        final int root = ("/" + path + "/").length(); // the path of an entry starts with a slash
        return Collections.list(urls).stream().map(URL::getPath).filter(entry -> !entry.endsWith("/"))
            .map(entry -> file(entry.substring(root))).toList();
    }

    private Bundle bundle() {
        final Bundle bundle = FrameworkUtil.getBundle(bundleClass);
        if (bundle == null) {
            throw new IllegalStateException(bundleClass.getName() + " is in no bundle, so its pages cannot be found.");
        }
        return bundle;
    }
}
