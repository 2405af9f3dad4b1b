/** Tables: cells, rows, column and table specs. */
package org.knime.core.data;
