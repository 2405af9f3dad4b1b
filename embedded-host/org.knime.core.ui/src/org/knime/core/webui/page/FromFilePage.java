package org.knime.core.webui.page;

/** A page that lies in a bundle. */
public final class FromFilePage extends Page {

    private final BundleFolder folder;

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
        folder.files(relativePath).forEach(this::add);
        return this;
    }
}
