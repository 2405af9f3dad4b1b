package org.knime.core.data.image;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;

import org.knime.core.data.DataCell;

/** An image of some format. */
public interface ImageContent {

    /**
     * Draws the image, scaled to fit.
     *
     * @param g where to draw
     * @param width in px
     * @param height in px
     */
    void paint(Graphics2D g, int width, int height);

    /** @return width and height in px */
    Dimension getPreferredSize();

    /**
     * Writes the image in its format.
     *
     * @param out left open
     * @throws IOException if writing fails
     */
    void save(OutputStream out) throws IOException;

    /** @return one line about the image */
    String getSummary();

    /** @return a cell that holds the image */
    DataCell toImageCell();
}
