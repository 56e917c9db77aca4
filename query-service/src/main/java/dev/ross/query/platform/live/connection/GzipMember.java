package dev.ross.query.platform.live.connection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.CRC32;
import org.springframework.http.HttpHeaders;

/**
 * Writes one stream as gzip (RFC 1952), composed of blocks that were compressed once for all receivers. It keeps no
 * window and no tables: a check sum and a length are all that it costs per stream.
 */
final class GzipMember {
    static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

    /** An empty block that is marked as the last. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int STORED_HEAD = 5;
    private static final int TRAILER = 8;

    private final CRC32 sum = new CRC32();
    private int length;

    static boolean isWanted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) return false;
        for (var one : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = one.strip().split(";", 2);
            if (parts[0].strip().equals("gzip"))
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
        }
        return false;
    }

    /** Writes a few bytes uncompressed. */
    void write(byte[] bytes, OutputStream out) throws IOException {
        var head = ByteBuffer.allocate(STORED_HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 0).putShort((short) bytes.length).putShort((short) ~bytes.length);
        out.write(head.array());
        out.write(bytes);
        count(bytes);
    }

    void write(SharedJson payload, OutputStream out) throws IOException {
        out.write(payload.deflated());
        count(payload.plain());
    }

    void finish(OutputStream out) throws IOException {
        out.write(LAST_BLOCK);
        var trailer = ByteBuffer.allocate(TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        out.write(trailer.putInt((int) sum.getValue()).putInt(length).array());
    }

    private void count(byte[] bytes) {
        sum.update(bytes);
        length += bytes.length;
    }
}
