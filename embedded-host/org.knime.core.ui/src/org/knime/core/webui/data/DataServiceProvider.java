package org.knime.core.webui.data;

import java.util.Optional;

/** Gives a page its data. */
public interface DataServiceProvider {

    /**
     * @param <D> the class of the data
     * @return gives the page what it starts with, if it needs anything
     */
    <D> Optional<InitialDataService<D>> createInitialDataService();
}
