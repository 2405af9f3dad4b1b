package org.knime.core.webui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page that lies in a bundle. */
public final class FromFilePage extends Page {

    private final BundleFolder folder;

    private final List<String> directories = new ArrayList<>();

    FromFilePage(final BundleFolder folder, final String relativePath) {
        super(folder.file(relativePath));
        this.folder = folder;
    }

    /**
     * @param relativePath a further file in the folder of the page
     * @return this page
     */
    public FromFilePage addResourceFile(final String relativePath) {
        add(folder.file(relativePath));
        return this;
    }

    /**
     * @param relativePath a folder in the folder of the page, all of whose files the page may load
     * @return this page
     */
    public FromFilePage addResourceDirectory(final String relativePath) {
        directories.add(relativePath + "/");
        return this;
    }

    @Override
    public Optional<Resource> getResource(final String relativePath) {
        return super.getResource(relativePath).or(() -> directories.stream()
            .filter(directory -> relativePath.startsWith(directory) && folder.has(relativePath)).findFirst()
            .map(directory -> folder.file(relativePath)));
    }
}
