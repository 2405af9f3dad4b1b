package org.knime.core.data.container;

/** What a container checks and computes. */
public final class DataContainerSettings {

    private final boolean checkDuplicates;

    private final boolean updateDomain;

    private final boolean initializeDomain;

    DataContainerSettings(final boolean checkDuplicates, final boolean updateDomain, final boolean initializeDomain) {
        this.checkDuplicates = checkDuplicates;
        this.updateDomain = updateDomain;
        this.initializeDomain = initializeDomain;
    }

    /** @return settings that check keys, and keep and widen the domains of the spec */
    public static DataContainerSettings getDefault() {
        return builder().build();
    }

    /** @return a builder that starts from the default */
    public static Builder builder() {
        return new SettingsBuilder();
    }

    /** @return whether a second row of the same key is refused */
    public boolean isCheckDuplicateRowKeys() {
        return checkDuplicates;
    }

    /** @return whether domains are computed from the rows */
    public boolean isEnableDomainUpdate() {
        return updateDomain;
    }

    /** @return whether the domains in the spec are kept */
    public boolean isInitializeDomain() {
        return initializeDomain;
    }

    /** Makes settings. */
    public interface Builder {

        /**
         * @param checkDuplicateRowKeys whether a second row of the same key is refused
         * @return this
         */
        Builder withCheckDuplicateRowKeys(boolean checkDuplicateRowKeys);

        /**
         * @param updateDomain whether domains are computed from the rows
         * @return this
         */
        Builder withDomainUpdate(boolean updateDomain);

        /**
         * @param initDomain whether the domains in the spec are kept
         * @return this
         */
        Builder withInitializedDomain(boolean initDomain);

        /** @return the settings */
        DataContainerSettings build();
    }

    private static final class SettingsBuilder implements Builder {

        private boolean checkDuplicates = true;

        private boolean updateDomain = true;

        private boolean initializeDomain = true;

        @Override
        public Builder withCheckDuplicateRowKeys(final boolean value) {
            checkDuplicates = value;
            return this;
        }

        @Override
        public Builder withDomainUpdate(final boolean value) {
            updateDomain = value;
            return this;
        }

        @Override
        public Builder withInitializedDomain(final boolean value) {
            initializeDomain = value;
            return this;
        }

        @Override
        public DataContainerSettings build() {
            return new DataContainerSettings(checkDuplicates, updateDomain, initializeDomain);
        }
    }
}
