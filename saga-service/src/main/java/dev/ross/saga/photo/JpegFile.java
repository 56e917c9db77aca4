package dev.ross.saga.photo;

import static dev.ross.contracts.restaurant.PhotoRefusal.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.PhotoRefusal.PICTURE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * A JPEG file before any decoder sees it: what only describes the picture is taken out, all but which way up it is and
 * what its colours mean, and so is whatever follows its end. By ITU-T T.81, annex B.
 */
final class JpegFile {
    /** Usual progressive pictures have ten; each further one makes the decoder go over the whole picture once more. */
    private static final int MOST_SCANS = 20;

    /** Four are the colours of print, which the decoder would take for others. */
    private static final int MOST_COMPONENTS = 3;

    private static final int MOST_COLOUR_PROFILE = 64 * 1024;
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
    private int colourProfile;
    private int orientation = Exif.UPRIGHT;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Rewrites the file in place.
     *
     * @throws NoPhoto if it is damaged, or made to keep a decoder busy
     */
    static JpegFile bare(byte[] bytes) throws NoPhoto {
        var file = new JpegFile(bytes);
        while (file.keepsNextSegment()) if (file.scans > MOST_SCANS) throw new NoPhoto(PICTURE_TOO_LARGE);
        return file;
    }

    /** How many of the bytes are still the file. */
    int length() {
        return kept;
    }

    /** As Exif has it, from 1 to 8. */
    int orientation() {
        return orientation;
    }

    private boolean keepsNextSegment() throws NoPhoto {
        if (byteAt(at) != 0xFF) throw new NoPhoto(NOT_A_PICTURE);
        while (byteAt(at + 1) == 0xFF) at++;
        var marker = byteAt(at + 1);
        if (marker == END) {
            keep(at + 2);
            return false;
        }
        var end = at + 2 + (byteAt(at + 2) << 8 | byteAt(at + 3));
        if (end < at + 4 || end > bytes.length) throw new NoPhoto(NOT_A_PICTURE);
        if (marker == APP1 && orientation == Exif.UPRIGHT) orientation = Exif.orientation(bytes, at + 4, end);
        if (isFrame(marker) && byteAt(at + 9) > MOST_COMPONENTS) throw new NoPhoto(NOT_A_PICTURE);
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
        if (marker == APP2) return !isSmallColourProfile(end);
        return marker == COMMENT || (marker > APP0 && marker <= APP15 && marker != APP14);
    }

    private boolean isSmallColourProfile(int end) {
        colourProfile += end - at;
        var begins = at + 4;
        return colourProfile <= MOST_COLOUR_PROFILE
                && end - begins > COLOUR_PROFILE.length
                && Arrays.equals(
                        bytes, begins, begins + COLOUR_PROFILE.length, COLOUR_PROFILE, 0, COLOUR_PROFILE.length);
    }

    /** At the next marker that is neither a stuffed byte nor a restart. */
    private int endOfScan(int from) throws NoPhoto {
        for (int next = from; next + 1 < bytes.length; next++) {
            var marker = bytes[next + 1] & 0xFF;
            if (bytes[next] == (byte) 0xFF && marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7))
                return next;
        }
        throw new NoPhoto(NOT_A_PICTURE);
    }

    private void keep(int end) {
        System.arraycopy(bytes, at, bytes, kept, end - at);
        kept += end - at;
        at = end;
    }

    private int byteAt(int index) throws NoPhoto {
        if (index >= bytes.length) throw new NoPhoto(NOT_A_PICTURE);
        return bytes[index] & 0xFF;
    }
}
