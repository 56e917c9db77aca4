package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Draws photos in every size: upright, on white, in sRGB, as JPEG without any metadata about their origin. */
final class PhotoResizer {
    private static final float QUALITY = 0.85f;

    private PhotoResizer() {}

    static Map<PhotoSize, byte[]> photosOf(DecodedImage decoded) throws IOException {
        var photos = new EnumMap<PhotoSize, byte[]>(PhotoSize.class);
        var image = decoded.image();
        for (var size : PhotoSize.values()) {
            image = fitted(image, size.longestSide());
            photos.put(size, jpeg(upright(onWhite(image), decoded.orientation())));
        }
        return photos;
    }

    private static BufferedImage fitted(BufferedImage image, int longestSide) throws IOException {
        var longest = Math.max(image.getWidth(), image.getHeight());
        var scale = Math.min(1.0, (double) longestSide / longest);
        return Thumbnails.of(image)
                .size(side(image.getWidth(), scale), side(image.getHeight(), scale))
                .keepAspectRatio(false)
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
    }

    private static int side(int before, double scale) {
        return (int) Math.max(1, Math.round(before * scale));
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var canvas = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = canvas.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return canvas;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                .apply(image);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
