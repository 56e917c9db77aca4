package dev.ross.saga.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of every kind, valid and hostile. The left half is red, the right half fades from blue to green. */
final class SamplePictures {
    private SamplePictures() {}

    static byte[] jpeg(int width, int height) throws IOException {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) throws IOException {
        return written(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] gif(int width, int height) throws IOException {
        return written(drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, 0, height, Color.GREEN));
        graphics.fillRect(width / 2, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] progressiveJpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        writer.setOutput(new MemoryCacheImageOutputStream(bytes));
        writer.write(null, new IIOImage(drawn(width, height, BufferedImage.TYPE_INT_RGB), null, null), how);
        writer.dispose();
        return bytes.toByteArray();
    }

    /** A JPEG of many scans, each of which makes a decoder go over the whole picture. */
    static byte[] jpegOfManyScans(int width, int height, int times) throws IOException {
        var file = progressiveJpeg(width, height);
        var last = file.length;
        while (!(file[last - 2] == (byte) 0xFF && file[last - 1] == (byte) 0xDA)) last--;
        var scan = Arrays.copyOfRange(file, last - 2, file.length - 2);
        var bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, file.length - 2);
        for (int n = 0; n < times; n++) bytes.write(scan);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return bytes.toByteArray();
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var segment = ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** With an orientation in EXIF, as a camera writes it. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4)
                .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    /** As large in memory as its header says, and tiny as a file. */
    static byte[] pngOfNothing(int width, int height, int bitDepth, int colourType, int bytesOfPixel)
            throws IOException {
        var row = new byte[1 + width * bytesOfPixel];
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_SPEED))) {
            for (int y = 0; y < height; y++) deflated.write(row);
        }
        return png(header(width, height, bitDepth, colourType), chunk("IDAT", pixels.toByteArray()));
    }

    /** One shade of grey, with an alpha channel that is opaque. */
    static byte[] greyWithAlpha(int width, int height, int shade, int bitDepth) throws IOException {
        var sample = bitDepth == 8 ? new byte[] {(byte) shade} : new byte[] {(byte) shade, (byte) shade};
        var opaque = bitDepth == 8 ? new byte[] {-1} : new byte[] {-1, -1};
        return png(header(width, height, bitDepth, 4), rowsOf(width, height, joined(sample, opaque)));
    }

    /** One shade of grey, where another one is transparent. */
    static byte[] greyWithTransparentShade(int width, int height, int shade) throws IOException {
        return png(header(width, height, 8, 0), chunk("tRNS", new byte[] {0, 1}), rowsOf(width, height, new byte[] {
            (byte) shade
        }));
    }

    private static byte[] rowsOf(int width, int height, byte[] pixel) throws IOException {
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels)) {
            for (int y = 0; y < height; y++) {
                deflated.write(0);
                for (int x = 0; x < width; x++) deflated.write(pixel);
            }
        }
        return chunk("IDAT", pixels.toByteArray());
    }

    /** With an sRGB profile padded to this length, in pieces. */
    static byte[] withColourProfile(byte[] jpeg, int length, int piece) {
        var profile = Arrays.copyOf(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), length);
        ByteBuffer.wrap(profile).putInt(0, length);
        var pieces = (length + piece - 1) / piece;
        var whole = jpeg;
        for (int number = pieces; number >= 1; number--) {
            var content = Arrays.copyOfRange(profile, (number - 1) * piece, Math.min(length, number * piece));
            var head = joined("ICC_PROFILE\0".getBytes(ISO_8859_1), new byte[] {(byte) number, (byte) pieces});
            whole = withSegment(whole, 0xE2, joined(head, content));
        }
        return whole;
    }

    /** The header alone is enough to be refused. */
    static byte[] bomb(int width, int height, int bitDepth, int colourType) {
        return png(header(width, height, bitDepth, colourType), chunk("IDAT", new byte[0]));
    }

    /** A PNG with a text chunk that inflates to a hundred megabytes when read. */
    static byte[] pngWithSwellingNote(String chunk) throws IOException {
        var note = new ByteArrayOutputStream();
        note.write((chunk.equals("iTXt") ? "note\0\1\0\0\0" : "note\0\0").getBytes(ISO_8859_1));
        try (var deflated = new DeflaterOutputStream(note)) {
            for (int megabyte = 0; megabyte < 100; megabyte++) deflated.write(new byte[1 << 20]);
        }
        var png = png(100, 100);
        return joined(
                Arrays.copyOf(png, 33), chunk(chunk, note.toByteArray()), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] gifOfManyFrames(int frames) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            var frame = drawn(300, 300, BufferedImage.TYPE_BYTE_INDEXED);
            var how = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
            for (int n = 0; n < frames; n++) writer.writeToSequence(new IIOImage(frame, null, how), null);
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    /** A JPEG in CMYK: four components where a photo has three. */
    static byte[] cmykJpeg() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var raster = Raster.createInterleavedRaster(0, 64, 64, 4, null);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }

    private static byte[] png(byte[]... chunks) {
        return joined("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1), joined(chunks), chunk("IEND", new byte[0]));
    }

    private static byte[] header(int width, int height, int bitDepth, int colourType) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bitDepth)
                .put((byte) colourType);
        return chunk("IHDR", header.array());
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = joined(name.getBytes(US_ASCII), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
