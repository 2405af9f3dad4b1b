package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * One older way in which a value was stored.
 *
 * @param <T> the type of the value
 */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> loader;

    private final Predicate<NodeSettingsRO> matcher;

    private final List<String[]> deprecatedPaths;

    private ConfigMigration(final Builder<T> builder) {
        loader = builder.loader;
        deprecatedPaths = List.copyOf(builder.deprecatedPaths);
        matcher = builder.matcher == null ? this::containsAllDeprecatedPaths : builder.matcher;
    }

    /**
     * @param loader reads the older way
     * @param <T> the type of the value
     * @return a builder; without a matcher the older way applies when all its deprecated keys are there
     */
    public static <T> Builder<T> builder(final ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /** @return reads the value from the settings of the class that declares the field */
    public ParametersLoader<T> getLoader() {
        return loader;
    }

    /** @return says whether the settings were stored in this way */
    public Predicate<NodeSettingsRO> getMatcher() {
        return matcher;
    }

    /** @return the paths of the keys that only older versions wrote */
    public Collection<String[]> getDeprecatedConfigPaths() {
        return deprecatedPaths;
    }

    private boolean containsAllDeprecatedPaths(final NodeSettingsRO settings) {
        return !deprecatedPaths.isEmpty() && deprecatedPaths.stream().allMatch(path -> contains(settings, path));
    }

    private static boolean contains(final NodeSettingsRO settings, final String[] path) {
        NodeSettingsRO group = settings;
        for (String key : Arrays.asList(path).subList(0, path.length - 1)) {
            if (!group.containsKey(key)) {
                return false;
            }
            try {
                group = group.getNodeSettings(key);
            } catch (InvalidSettingsException e) {
                return false; // the key holds a plain value, so this is not the path that is looked for
            }
        }
        return group.containsKey(path[path.length - 1]);
    }

    /**
     * Builds a {@link ConfigMigration}.
     *
     * @param <T> the type of the value
     */
    public static final class Builder<T> {

        private final ParametersLoader<T> loader;

        private final List<String[]> deprecatedPaths = new ArrayList<>();

        private Predicate<NodeSettingsRO> matcher;

        private Builder(final ParametersLoader<T> loader) {
            this.loader = loader;
        }

        /**
         * @param path the keys from the settings of the declaring class down to one that only older versions wrote
         * @return this builder
         */
        public Builder<T> withDeprecatedConfigPath(final String... path) {
            deprecatedPaths.add(path.clone());
            return this;
        }

        /**
         * @param predicate says whether the settings were stored in this way
         * @return this builder
         */
        public Builder<T> withMatcher(final Predicate<NodeSettingsRO> predicate) {
            matcher = predicate;
            return this;
        }

        /** @return the finished description */
        public ConfigMigration<T> build() {
            return new ConfigMigration<>(this);
        }
    }
}
