package dev.ross.saga.photo;

import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.PICTURE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ross.contracts.restaurant.PhotoRefusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Hostile uploads in place of a photo. */
final class HostilePictures {
    private HostilePictures() {}

    /** @param refused null if a photo may be made of it nevertheless */
    record Hostile(Callable<byte[]> file, @Nullable PhotoRefusal refused) {}

    static Map<String, Hostile> all() {
        var all = new LinkedHashMap<String, Hostile>();
        all.put("nothing at all", refused(NOT_A_PICTURE, () -> new byte[0]));
        all.put("one byte", refused(NOT_A_PICTURE, () -> new byte[] {(byte) 0xFF}));
        all.put("a beginning without a picture", refused(NOT_A_PICTURE, () -> new byte[] {-1, -40, -1}));
        all.put("ten megabytes of markers", refused(NOT_A_PICTURE, HostilePictures::markers));
        all.put("a script in SVG", refused(NOT_A_PICTURE, () -> text("<svg onload=\"alert(1)\"/>")));
        all.put("a page in HTML", refused(NOT_A_PICTURE, () -> text("<html><script>alert(1)</script></html>")));
        all.put("a document", refused(NOT_A_PICTURE, () -> text("%PDF-1.7")));
        all.put("a picture of another kind", refused(NOT_A_PICTURE, () -> text("II*\0\10\0\0\0")));
        all.put("a page that begins as a JPEG", refused(NOT_A_PICTURE, () -> text("\u00FF\u00D8\u00FF<html>")));
        all.put("half a JPEG", refused(NOT_A_PICTURE, () -> half(SamplePictures.jpeg(800, 600))));
        all.put("half a PNG", refused(NOT_A_PICTURE, () -> half(SamplePictures.png(800, 600))));
        all.put("half a GIF", refused(NOT_A_PICTURE, () -> half(SamplePictures.gif(800, 600))));
        all.put("a JPEG in colours of print", refused(NOT_A_PICTURE, SamplePictures::cmykJpeg));
        all.put(
                "a PNG of 2,500 megapixels",
                refused(PICTURE_TOO_LARGE, () -> SamplePictures.bomb(50_000, 50_000, 8, 2)));
        all.put(
                "a PNG as wide as can be",
                refused(PICTURE_TOO_LARGE, () -> SamplePictures.bomb(Integer.MAX_VALUE, 1, 8, 2)));
        all.put("a PNG of 64 bits a pixel", refused(PICTURE_TOO_LARGE, () -> SamplePictures.bomb(4000, 4000, 16, 6)));
        all.put("a GIF of 65,535 a side", refused(PICTURE_TOO_LARGE, () -> enlarged(SamplePictures.gif(8, 8))));
        all.put("a JPEG of 65,021 a side", refused(PICTURE_TOO_LARGE, HostilePictures::enlargedJpeg));
        all.put("a JPEG of a thousand scans", refused(PICTURE_TOO_LARGE, HostilePictures::manyScans));
        all.put("a PNG that swells 700 times", drawn(() -> SamplePictures.pngOfNothing(5000, 5000, 8, 2, 3)));
        all.put(
                "a PNG of one long line",
                refused(PICTURE_TOO_LARGE, () -> SamplePictures.pngOfNothing(25_000_000, 1, 8, 6, 4)));
        all.put(
                "one of 64 bits",
                refused(PICTURE_TOO_LARGE, () -> SamplePictures.pngOfNothing(12_500_000, 1, 16, 6, 8)));
        all.put("a PNG of one high column", refused(PICTURE_TOO_LARGE, () -> SamplePictures.bomb(1, 25_000_000, 8, 6)));
        all.put(
                "a PNG a pixel too wide",
                refused(PICTURE_TOO_LARGE, () -> SamplePictures.pngOfNothing(16_385, 2, 8, 2, 3)));
        all.put(
                "a PNG a pixel too high",
                refused(PICTURE_TOO_LARGE, () -> SamplePictures.pngOfNothing(2, 16_385, 8, 2, 3)));
        all.put("a JPEG a pixel too wide", refused(PICTURE_TOO_LARGE, () -> SamplePictures.jpeg(16_385, 8)));
        all.put("a GIF a pixel too high", refused(PICTURE_TOO_LARGE, () -> SamplePictures.gif(8, 16_385)));
        all.put("a PNG as wide as one may be", drawn(() -> SamplePictures.pngOfNothing(16_384, 1_525, 8, 6, 4)));
        all.put("a PNG as high as one may be", drawn(() -> SamplePictures.pngOfNothing(1_525, 16_384, 8, 6, 4)));
        all.put(
                "a line of 64 bits as long as one may be",
                drawn(() -> SamplePictures.pngOfNothing(16_384, 762, 16, 6, 8)));
        all.put("a JPEG as wide as one may be", drawn(() -> SamplePictures.jpeg(16_384, 1_525)));
        all.put("a GIF as high as one may be", drawn(() -> SamplePictures.gif(1_525, 16_384)));
        all.put("a PNG with a swelling zTXt", drawn(() -> SamplePictures.pngWithSwellingNote("zTXt")));
        all.put("a PNG with a swelling iTXt", drawn(() -> SamplePictures.pngWithSwellingNote("iTXt")));
        all.put("a PNG with a swelling iCCP", drawn(() -> SamplePictures.pngWithSwellingNote("iCCP")));
        all.put("a GIF of a thousand frames", drawn(() -> SamplePictures.gifOfManyFrames(1000)));
        all.put("a JPEG with nine megabytes of Exif", drawn(HostilePictures::hugeExif));
        all.put("a JPEG of 25 megapixels", drawn(() -> SamplePictures.jpeg(5000, 5000)));
        return all;
    }

    private static Hostile refused(PhotoRefusal reason, Callable<byte[]> file) {
        return new Hostile(file, reason);
    }

    private static Hostile drawn(Callable<byte[]> file) {
        return new Hostile(file, null);
    }

    private static byte[] text(String content) {
        return content.getBytes(ISO_8859_1);
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] markers() {
        var file = new byte[10_000_000];
        Arrays.fill(file, (byte) 0xFF);
        file[1] = (byte) 0xD8;
        return file;
    }

    /** Enlarges the logical screen and the first frame of a GIF. */
    private static byte[] enlarged(byte[] gif) {
        var frame = 13 + 3 * (2 << (gif[10] & 7));
        while (gif[frame] != ',') frame++;
        for (var at : new int[] {6, 7, 8, 9, frame + 5, frame + 6, frame + 7, frame + 8}) gif[at] = (byte) 0xFF;
        return gif;
    }

    private static byte[] enlargedJpeg() throws IOException {
        var file = SamplePictures.jpeg(8, 8);
        int at = 0;
        while (!((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) == 0xC0)) at++;
        Arrays.fill(file, at + 5, at + 9, (byte) 0xFD);
        return file;
    }

    private static byte[] manyScans() throws IOException {
        return SamplePictures.jpegOfManyScans(1000, 1000, 1000);
    }

    private static byte[] hugeExif() throws IOException {
        var file = SamplePictures.jpeg(640, 480);
        var notes = SamplePictures.joined(text("Exif\0\0MM\0*\0\0\0\10"), new byte[65_000]);
        Arrays.fill(notes, 14, notes.length, (byte) 0xFF);
        for (int n = 0; n < 140; n++) file = SamplePictures.withSegment(file, 0xE1, notes);
        return file;
    }
}
