package dev.ross.saga.photo;

import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.PICTURE_TOO_LARGE;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * A decoded picture, thinned out while it is decoded so that it takes little memory however large it is. Of several in
 * one file it is the first. Its size is looked at before anything is decoded.
 *
 * @param orientation how it lies, as Exif has it
 */
record Negative(BufferedImage image, int orientation) {
    private static final long MOST_PIXELS = 25_000_000;

    /** Decoders hold whole lines, several times over, however much is thinned out. */
    private static final int MOST_SIDE = 16_384;

    private static final long MOST_DECODED_BYTES = 4 * MOST_PIXELS;
    private static final long ROOM = 16L << 20;

    /**
     * Decodes a file, of whose bytes nothing may be expected afterwards.
     *
     * @throws NoPhoto if it is no picture, or too large a one
     */
    static Negative of(byte[] file) throws NoPhoto {
        var kind = PictureKind.of(file).orElseThrow(() -> new NoPhoto(NOT_A_PICTURE));
        if (kind != PictureKind.JPEG)
            return new Negative(decoded(kind, new BytesInput(file, file.length)), Exif.UPRIGHT);
        var bare = JpegFile.bare(file);
        return new Negative(decoded(kind, new BytesInput(file, bare.length())), bare.orientation());
    }

    private static BufferedImage decoded(PictureKind kind, BytesInput input) throws NoPhoto {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try {
            reader.setInput(input, true, true);
            return decoded(reader);
        } catch (IOException | RuntimeException e) { // decoders throw all kinds of them at what is damaged
            throw new NoPhoto(NOT_A_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException, NoPhoto {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_SIDE) throw new NoPhoto(PICTURE_TOO_LARGE);
        var bytes = pixels * bytesOfPixel(reader.getImageTypes(0).next());
        if (pixels > MOST_PIXELS || bytes > MOST_DECODED_BYTES) throw new NoPhoto(PICTURE_TOO_LARGE);
        int step = 1;
        while (bytes / step / step > ROOM) step++;
        var thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, thinned);
    }

    private static int bytesOfPixel(ImageTypeSpecifier type) {
        var bits = 0;
        for (int band = 0; band < type.getNumBands(); band++) bits += type.getBitsPerBand(band);
        return Math.max(1, bits / 8);
    }
}
