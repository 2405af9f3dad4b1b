/** The cells for numbers, truth values and text, and the row made of an array of cells. */
package org.knime.core.data.def;
