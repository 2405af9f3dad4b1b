/**
 * How the host keeps tables: in memory up to a size, then in a temporary file; and the file format of a saved table,
 * read off files that KNIME 5.8.3 saved ({@code container_12}).
 */
package org.hydramix.host.table;
