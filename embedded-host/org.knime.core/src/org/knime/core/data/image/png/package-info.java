/** Cells that hold PNG images. */
package org.knime.core.data.image.png;
