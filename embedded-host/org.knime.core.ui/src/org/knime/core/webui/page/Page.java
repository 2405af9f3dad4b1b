package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.knime.core.node.FluentNodeAPI;

/** A page and the files that belong to it. */
public class Page implements Resource, FluentNodeAPI {

    private final Resource start;

    private final Map<String, Resource> resources = new LinkedHashMap<>();

    Page(final Resource start) {
        this.start = start;
    }

    /** @return the first step */
    public static RequireFromFileOrString create() {
        return new SourceStage();
    }

    final void add(final Resource resource) {
        resources.put(resource.getRelativePath(), resource);
    }

    /**
     * @param content makes a further file of the page
     * @param relativePath where the browser finds it
     * @return this page
     */
    public Page addResourceFromString(final Supplier<String> content, final String relativePath) {
        add(text(content, relativePath));
        return this;
    }

    /**
     * @param relativePath where the browser looks
     * @return the further file there, if there is one
     */
    public Optional<Resource> getResource(final String relativePath) {
        return Optional.ofNullable(resources.get(relativePath));
    }

    @Override
    public final InputStream getInputStream() throws IOException {
        return start.getInputStream();
    }

    @Override
    public final String getRelativePath() {
        return start.getRelativePath();
    }

    private static Resource text(final Supplier<String> content, final String relativePath) {
        return new StreamResource(relativePath,
            () -> new ByteArrayInputStream(content.get().getBytes(StandardCharsets.UTF_8)));
    }

    private static final class SourceStage implements RequireFromFileOrString {

        @Override
        public RequireBundle fromFile() {
            return bundleClass -> basePath -> file -> new FromFilePage(new BundleFolder(bundleClass, basePath), file);
        }

        @Override
        public RequireRelativePath fromString(final StringSupplier content) {
            return relativePath -> new Page(text(content, relativePath));
        }
    }

    /** Makes the text of a page. */
    @FunctionalInterface
    public interface StringSupplier extends Supplier<String> {
    }

    /** Step: where the page comes from. */
    public interface RequireFromFileOrString {

        /** @return the next step of a page in a bundle */
        RequireBundle fromFile();

        /**
         * @param content makes the text
         * @return the next step
         */
        RequireRelativePath fromString(StringSupplier content);
    }

    /** Step: the bundle. */
    @FunctionalInterface
    public interface RequireBundle {

        /**
         * @param clazz a class of the bundle that holds the page
         * @return the next step
         */
        RequireBasePath bundleClass(Class<?> clazz);
    }

    /** Step: the folder. */
    @FunctionalInterface
    public interface RequireBasePath {

        /**
         * @param basePath the folder of the page in its bundle
         * @return the next step
         */
        RequireRelativeFilePath basePath(String basePath);
    }

    /** Step: the file. */
    @FunctionalInterface
    public interface RequireRelativeFilePath {

        /**
         * @param relativeFilePath the page in its folder
         * @return the page
         */
        FromFilePage relativeFilePath(String relativeFilePath);
    }

    /** Step: the path of a page that is made from text. */
    @FunctionalInterface
    public interface RequireRelativePath {

        /**
         * @param relativePath where the browser finds the page
         * @return the page
         */
        Page relativePath(String relativePath);
    }
}
