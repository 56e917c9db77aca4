package dev.ross.saga.photo;

import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.PICTURE_TOO_LARGE;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * A decoded picture, subsampled while it is decoded so that it takes little memory however large it is. Of several
 * pictures in one file it is the first. Its size is checked before anything is decoded.
 *
 * @param orientation Exif orientation, from 1 to 8
 */
record DecodedImage(BufferedImage image, int orientation) {
    private static final long MOST_PIXELS = 25_000_000;

    /** Decoders hold whole lines, several times over, whatever the subsampling. */
    private static final int MOST_SIDE = 16_384;

    private static final long MOST_DECODED_BYTES = 4 * MOST_PIXELS;
    private static final long ROOM = 16L << 20;

    /**
     * Decodes a file, whose bytes are changed by this.
     *
     * @throws UnusableImage if it is no picture, or too large a one
     */
    static DecodedImage of(byte[] file) throws UnusableImage {
        var kind = PictureKind.of(file).orElseThrow(() -> new UnusableImage(NOT_A_PICTURE));
        if (kind != PictureKind.JPEG)
            return new DecodedImage(decoded(kind, new BytesInput(file, file.length)), ExifOrientation.UPRIGHT);
        var bare = JpegFile.bare(file);
        return new DecodedImage(decoded(kind, new BytesInput(file, bare.length())), bare.orientation());
    }

    private static BufferedImage decoded(PictureKind kind, BytesInput input) throws UnusableImage {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try {
            reader.setInput(input, true, true);
            return decoded(reader);
        } catch (IOException | RuntimeException e) { // decoders throw all kinds of them for damaged files
            throw new UnusableImage(NOT_A_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException, UnusableImage {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_SIDE) throw new UnusableImage(PICTURE_TOO_LARGE);
        var bytes = pixels * bytesOfPixel(reader.getImageTypes(0).next());
        if (pixels > MOST_PIXELS || bytes > MOST_DECODED_BYTES) throw new UnusableImage(PICTURE_TOO_LARGE);
        int step = 1;
        while (bytes / step / step > ROOM) step++;
        var thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        return withoutLinearGrey(reader.read(0, thinned));
    }

    /** Redraws grey with transparency: Java takes its values for linear light, and would draw them far too bright. */
    private static BufferedImage withoutLinearGrey(BufferedImage image) {
        var model = image.getColorModel();
        if (!model.hasAlpha() || model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) return image;
        var width = image.getWidth();
        var brightest = (1 << model.getComponentSize(0)) - 1;
        var drawn = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var pixels = new int[2 * width];
        var line = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, width, 1, pixels);
            for (int x = 0; x < width; x++) {
                var grey = pixels[2 * x] * 255 / brightest;
                line[x] = (pixels[2 * x + 1] * 255 / brightest) << 24 | grey << 16 | grey << 8 | grey;
            }
            drawn.setRGB(0, y, width, 1, line, 0, width);
        }
        return drawn;
    }

    private static int bytesOfPixel(ImageTypeSpecifier type) {
        var bits = 0;
        for (int band = 0; band < type.getNumBands(); band++) bits += type.getBitsPerBand(band);
        return Math.max(1, bits / 8);
    }
}
