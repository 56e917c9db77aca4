package dev.ross.saga.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads the orientation from Exif data (CIPA DC-008), the only part of that data that a photo needs. */
final class ExifOrientation {
    static final int UPRIGHT = 1;
    private static final byte[] BEGINS = "Exif\0\0".getBytes(ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** From 1 to 8; upright if it is absent or invalid. */
    static int orientation(byte[] file, int from, int to) {
        var notes = from + BEGINS.length;
        if (to - notes < 8 || !Arrays.equals(file, from, notes, BEGINS, 0, BEGINS.length)) return UPRIGHT;
        try {
            var tiff = ByteBuffer.wrap(file, notes, to - notes).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return orientation(tiff);
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (int n = 0; n < entries; n++) {
            var entry = directory + 2 + n * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) != TAG) continue;
            var said = tiff.getShort(entry + 8);
            return said >= 1 && said <= 8 ? said : UPRIGHT;
        }
        return UPRIGHT;
    }
}
