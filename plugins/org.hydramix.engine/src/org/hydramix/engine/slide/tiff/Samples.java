package org.hydramix.engine.slide.tiff;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;

import org.hydramix.engine.tile.RgbImage;

/** Decoded samples as they come, without colour conversion. */
final class Samples {

    private Samples() {
    }

    /**
     * @param raster 8 bits, one or at least three bands
     * @param yCbCr whether the three are YCbCr
     * @return the picture
     */
    static RgbImage rgb(final Raster raster, final boolean yCbCr) throws IOException {
        if (raster.getDataBuffer().getDataType() != DataBuffer.TYPE_BYTE) {
            throw new UnsupportedTiffException("has compressed tiles of more than 8 bits a sample");
        }
        final int bands = raster.getNumBands();
        final byte[] rgb = bands == RgbImage.CHANNELS ? interleaved(raster) : spread(raster);
        if (yCbCr && bands >= RgbImage.CHANNELS) {
            YCbCr.toRgb(rgb);
        }
        return new RgbImage(raster.getWidth(), raster.getHeight(), rgb);
    }

    private static byte[] interleaved(final Raster raster) {
        if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
            && raster.getDataBuffer() instanceof DataBufferByte buffer
            && model.getScanlineStride() == raster.getWidth() * RgbImage.CHANNELS
            && model.getBandOffsets()[0] == 0 && model.getBandOffsets()[1] == 1 && model.getBandOffsets()[2] == 2
            && buffer.getOffset() == 0 && raster.getSampleModelTranslateX() == 0
            && raster.getSampleModelTranslateY() == 0
            && buffer.getData().length == raster.getHeight() * model.getScanlineStride()) {
            return buffer.getData();
        }
        return spread(raster);
    }

    private static byte[] spread(final Raster raster) {
        final int bands = raster.getNumBands();
        final byte[] rgb = new byte[raster.getWidth() * raster.getHeight() * RgbImage.CHANNELS];
        int[] row = null;
        int o = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                for (int c = 0; c < RgbImage.CHANNELS; c++) {
                    rgb[o++] = (byte)row[x * bands + (bands < RgbImage.CHANNELS ? 0 : c)];
                }
            }
        }
        return rgb;
    }
}
