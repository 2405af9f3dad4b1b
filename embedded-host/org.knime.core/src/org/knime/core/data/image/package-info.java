/** Cells that hold images. */
package org.knime.core.data.image;
