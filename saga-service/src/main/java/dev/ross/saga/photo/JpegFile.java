package dev.ross.saga.photo;

import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.PICTURE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Strips a JPEG file (ITU-T T.81, annex B) before any decoder sees it: reads its orientation, and removes the segments
 * that only describe the picture, except its colour profile, and everything after its end.
 */
final class JpegFile {
    /** Usual progressive pictures have ten; each further one makes the decoder go over the whole picture once more. */
    private static final int MOST_SCANS = 20;

    /** Four are CMYK, the colours of print, which the decoder would take for others. */
    private static final int MOST_COMPONENTS = 3;

    /** Bytes of all its segments together; profiles of cameras and of print have at most half of that. */
    private static final int MOST_COLOUR_PROFILE = 1024 * 1024;

    private static final byte[] COLOUR_PROFILE = "ICC_PROFILE\0".getBytes(ISO_8859_1);
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private final byte[] bytes;
    private int at = 2;
    private int kept = 2;
    private int scans;
    private boolean keepsColourProfile;
    private int orientation = ExifOrientation.UPRIGHT;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Rewrites the file in place.
     *
     * @throws UnusableImage if it is damaged, or made to keep a decoder busy
     */
    static JpegFile bare(byte[] bytes) throws UnusableImage {
        var file = new JpegFile(bytes);
        file.keepsColourProfile = file.hasWholeColourProfile();
        while (file.keepsNextSegment()) if (file.scans > MOST_SCANS) throw new UnusableImage(PICTURE_TOO_LARGE);
        return file;
    }

    /** Number of bytes at the start of the array that the file still has. */
    int length() {
        return kept;
    }

    /** Exif orientation, from 1 to 8. */
    int orientation() {
        return orientation;
    }

    private boolean keepsNextSegment() throws UnusableImage {
        if (byteAt(at) != 0xFF) throw new UnusableImage(NOT_A_PICTURE);
        while (byteAt(at + 1) == 0xFF) at++;
        var marker = byteAt(at + 1);
        if (marker == END) {
            keep(at + 2);
            return false;
        }
        var end = endOfSegment(at);
        if (marker == APP1 && orientation == ExifOrientation.UPRIGHT)
            orientation = ExifOrientation.orientation(bytes, at + 4, end);
        if (isFrame(marker) && byteAt(at + 9) > MOST_COMPONENTS) throw new UnusableImage(NOT_A_PICTURE);
        if (marker == SCAN) {
            scans++;
            end = endOfScan(end);
        }
        if (describesOnly(marker, end)) at = end;
        else keep(end);
        return true;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean describesOnly(int marker, int end) {
        if (marker == APP2) return !(keepsColourProfile && scans == 0 && isColourProfile(at, end));
        return marker == COMMENT || (marker > APP0 && marker <= APP15 && marker != APP14);
    }

    /**
     * Whether no segment of the colour profile is missing; they are numbered and precede the first scan. Decoders
     * refuse a picture with an incomplete profile, so it is kept whole or not at all.
     */
    private boolean hasWholeColourProfile() throws UnusableImage {
        var missing = new BitSet();
        var length = 0;
        for (int next = at; byteAt(next) == 0xFF && byteAt(next + 1) != SCAN && byteAt(next + 1) != END; ) {
            var end = byteAt(next + 1) == 0xFF ? next + 1 : endOfSegment(next);
            if (byteAt(next + 1) == APP2 && isColourProfile(next, end)) {
                var number = byteAt(next + 4 + COLOUR_PROFILE.length);
                if (length == 0) missing.set(1, byteAt(next + 5 + COLOUR_PROFILE.length) + 1);
                if (!missing.get(number)) return false;
                missing.clear(number);
                length += end - next;
            }
            next = end;
        }
        return missing.isEmpty() && length <= MOST_COLOUR_PROFILE;
    }

    private boolean isColourProfile(int begins, int end) {
        var from = begins + 4;
        var to = from + COLOUR_PROFILE.length;
        return end > to + 2 && Arrays.equals(bytes, from, to, COLOUR_PROFILE, 0, COLOUR_PROFILE.length);
    }

    private int endOfSegment(int begins) throws UnusableImage {
        var end = begins + 2 + (byteAt(begins + 2) << 8 | byteAt(begins + 3));
        if (end < begins + 4 || end > bytes.length) throw new UnusableImage(NOT_A_PICTURE);
        return end;
    }

    /** At the next marker that is neither a stuffed byte nor a restart. */
    private int endOfScan(int from) throws UnusableImage {
        for (int next = from; next + 1 < bytes.length; next++) {
            var marker = bytes[next + 1] & 0xFF;
            if (bytes[next] == (byte) 0xFF && marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7))
                return next;
        }
        throw new UnusableImage(NOT_A_PICTURE);
    }

    private void keep(int end) {
        System.arraycopy(bytes, at, bytes, kept, end - at);
        kept += end - at;
        at = end;
    }

    private int byteAt(int index) throws UnusableImage {
        if (index >= bytes.length) throw new UnusableImage(NOT_A_PICTURE);
        return bytes[index] & 0xFF;
    }
}
