package org.knime.node;

import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;

/** The view of a node: a page, and the data that it starts with. */
public final class DefaultView implements FluentNodeAPI {

    private final Page page;

    private DefaultInitialData<?> initialData;

    private DefaultView(final Page page) {
        this.page = page;
    }

    /**
     * @param declaration declares what the page gets when it opens
     * @return this view
     */
    public DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<?>> declaration) {
        initialData = declaration.apply(new InitialDataStage());
        return this;
    }

    Page page() {
        return page;
    }

    Optional<InitialDataService<?>> initialDataService(final ViewInput input) {
        return Optional.ofNullable(initialData).map(data -> data.service(input));
    }

    /** The first step. */
    static final class ParametersStage implements RequireViewParameters {

        @Override
        public RequireDescription withoutParameters() {
            return description -> declaration -> new DefaultView(declaration.apply(Page.create()));
        }
    }

    private static final class InitialDataStage implements RequireInitialData {

        @Override
        public <D> DefaultInitialData<D> data(final Function<ViewInput, D> supplier) {
            return new DefaultInitialData<>(supplier);
        }
    }

    /** Step: the settings. */
    @FunctionalInterface
    public interface RequireViewParameters {

        /** @return the next step of a view without settings */
        RequireDescription withoutParameters();
    }

    /** Step: the text. */
    @FunctionalInterface
    public interface RequireDescription {

        /**
         * @param description what the view shows
         * @return the next step
         */
        RequirePage description(String description);
    }

    /** Step: the page. */
    @FunctionalInterface
    public interface RequirePage {

        /**
         * @param declaration declares where the page comes from
         * @return the view
         */
        DefaultView page(Function<RequireFromFileOrString, Page> declaration);
    }

    /** Step: the data. */
    @FunctionalInterface
    public interface RequireInitialData {

        /**
         * @param supplier makes the data
         * @param <D> the class of the data
         * @return the declaration of the data
         */
        <D> DefaultInitialData<D> data(Function<ViewInput, D> supplier);
    }

    /** What is known while a view is open. */
    public interface ViewInput {

        /** @return what the node set as its internal data */
        PortObject[] getInternalPortObjects();

        /** @return what the node set as its internal data, if that was tables only */
        BufferedDataTable[] getInternalTables();
    }

    /**
     * What the page gets when it opens.
     *
     * @param <D> the class of the data
     */
    public static final class DefaultInitialData<D> implements FluentNodeAPI {

        private final Function<ViewInput, D> supplier;

        private InitialDataService.Serializer<D> serializer;

        private DefaultInitialData(final Function<ViewInput, D> supplier) {
            this.supplier = supplier;
        }

        /**
         * @param toJson turns the data into JSON; this host needs it for data that is not text
         * @return this
         */
        public DefaultInitialData<D> serializer(final InitialDataService.Serializer<D> toJson) {
            serializer = toJson;
            return this;
        }

        private InitialDataService<D> service(final ViewInput input) {
            return InitialDataService.builder(() -> supplier.apply(input)).serializer(serializer).build();
        }
    }
}
