package org.knime.core.data.container;

import org.knime.core.data.DataRow;

/** Takes rows. */
public interface RowAppender {

    /** @param row added at the end */
    void addRowToTable(DataRow row);
}
