/** Collecting rows into tables, and rearranging the columns of a table. */
package org.knime.core.data.container;
