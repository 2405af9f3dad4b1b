package org.hydramix.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one browser and one executed workflow for all of them; skips where there is no Chromium. */
final class Views implements ExecutionCondition, ParameterResolver {

    private static final Namespace HERE = Namespace.create(Views.class);

    /** Closed when all tests have ended. */
    private record Kept<T extends AutoCloseable>(T value) implements Store.CloseableResource {

        @Override
        public void close() throws Exception {
            value.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(final ExtensionContext context) {
        return Chromium.isInstalled() ? ConditionEvaluationResult.enabled("Chromium is installed")
            : ConditionEvaluationResult.disabled("The views are not tested: " + Chromium.PROGRAM + " or "
                + Chromium.DRIVER + " is missing (apt-get install chromium chromium-driver).");
    }

    @Override
    public boolean supportsParameter(final ParameterContext parameter, final ExtensionContext context) {
        final Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == ExecutedViews.class;
    }

    @Override
    public Object resolveParameter(final ParameterContext parameter, final ExtensionContext context) {
        final Class<?> type = parameter.getParameter().getType();
        return context.getRoot().getStore(HERE).getOrComputeIfAbsent(type,
            key -> new Kept<>(quietly(type == Browser.class ? Browser::new : ExecutedViews::make)), Kept.class).value();
    }

    /** Makes something that the tests cannot do without. */
    @FunctionalInterface
    private interface Making<T> {
        T make() throws Exception;
    }

    private static <T> T quietly(final Making<T> making) {
        try {
            return making.make();
        } catch (final Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
