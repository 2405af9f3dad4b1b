package org.knime.core.data.image.png;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/** The bytes of a PNG file. */
public class PNGImageContent implements ImageContent {

    /** The type of a column of PNG images. */
    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    /** Where the width stands: after the signature (8 bytes) and the header's length and name (8 bytes). */
    private static final int WIDTH_OFFSET = 16;

    private static final int HEIGHT_OFFSET = WIDTH_OFFSET + Integer.BYTES;

    private final byte[] bytes;

    /** @param imageBytes the PNG file; not copied */
    public PNGImageContent(final byte[] imageBytes) {
        bytes = imageBytes;
    }

    /**
     * @param in a PNG file, read to its end
     * @throws IOException if it cannot be read
     */
    public PNGImageContent(final InputStream in) throws IOException {
        this(in.readAllBytes());
    }

    /** @return a copy of the PNG file */
    public byte[] getByteArray() {
        return bytes.clone();
    }

    /** @return the PNG file; do not change it */
    public byte[] getByteArrayReference() {
        return bytes;
    }

    /** @return the decoded image */
    public Image getImage() {
        try {
            final BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw new IllegalStateException("Not a PNG image (" + bytes.length + " bytes).");
            }
            return image;
        } catch (IOException e) {
            throw new IllegalStateException("Not a readable PNG image: " + e.getMessage(), e);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        if (bytes.length < HEIGHT_OFFSET + Integer.BYTES) {
            throw new IllegalStateException("Not a PNG image (" + bytes.length + " bytes).");
        }
        final ByteBuffer header = ByteBuffer.wrap(bytes);
        return new Dimension(header.getInt(WIDTH_OFFSET), header.getInt(HEIGHT_OFFSET));
    }

    @Override
    public void paint(final Graphics2D g, final int width, final int height) {
        g.drawImage(getImage(), 0, 0, width, height, null);
    }

    @Override
    public void save(final OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public String getSummary() {
        final Dimension size = getPreferredSize();
        return "PNG " + size.width + "x" + size.height;
    }

    @Override
    public DataCell toImageCell() {
        return new PNGImageCell(this);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof PNGImageContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
