package org.knime.core.webui.data;

import java.util.function.Supplier;

/**
 * Gives a page what it starts with.
 *
 * @param <D> the class of the data
 */
public final class InitialDataService<D> {

    private final Supplier<D> supplier;

    private final Serializer<D> serializer;

    private InitialDataService(final InitialDataServiceBuilder<D> builder) {
        supplier = builder.supplier;
        serializer = builder.serializer == null ? InitialDataService::textAsItIs : builder.serializer;
    }

    /** KNIME takes a text for JSON, and turns everything else into JSON; this host has no library for that. */
    private static String textAsItIs(final Object data) {
        if (data instanceof String json) {
            return json;
        }
        throw new IllegalStateException("This host needs a serializer for initial data other than text.");
    }

    /**
     * @param supplier makes the data
     * @param <D> the class of the data
     * @return a builder
     */
    public static <D> InitialDataServiceBuilder<D> builder(final Supplier<D> supplier) {
        return new InitialDataServiceBuilder<>(supplier);
    }

    /** @return a JSON object whose {@code result} is the data */
    public String getInitialData() {
        return "{\"result\":" + serializer.serialize(supplier.get()) + "}";
    }

    /**
     * Turns data into JSON.
     *
     * @param <D> the class of the data
     */
    @FunctionalInterface
    public interface Serializer<D> {

        /**
         * @param data the data
         * @return JSON
         */
        String serialize(D data);
    }

    /**
     * Builds an {@link InitialDataService}.
     *
     * @param <D> the class of the data
     */
    public static final class InitialDataServiceBuilder<D> {

        private final Supplier<D> supplier;

        private Serializer<D> serializer;

        private InitialDataServiceBuilder(final Supplier<D> supplier) {
            this.supplier = supplier;
        }

        /**
         * @param toJson turns the data into JSON
         * @return this builder
         */
        public InitialDataServiceBuilder<D> serializer(final Serializer<D> toJson) {
            serializer = toJson;
            return this;
        }

        /** @return the finished service */
        public InitialDataService<D> build() {
            return new InitialDataService<>(this);
        }
    }
}
