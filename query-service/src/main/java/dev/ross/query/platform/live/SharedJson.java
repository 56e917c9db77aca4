package dev.ross.query.platform.live;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is sent to many receivers. If any of them accepts compression it is compressed once, into self-contained
 * blocks, so that they may follow any others in a stream (RFC 1951: without a reference to what came before, ended at a
 * byte).
 */
final class SharedJson {
    private static final int CHUNK = 8192;

    private final byte[] plain;
    private volatile byte @Nullable [] deflated;

    SharedJson(byte[] plain) {
        this.plain = plain;
    }

    byte[] plain() {
        return plain;
    }

    int length() {
        return plain.length;
    }

    boolean isLike(@Nullable SharedJson other) {
        return other != null && (other == this || Arrays.equals(plain, other.plain));
    }

    byte[] deflated() {
        var known = deflated;
        if (known == null) {
            known = deflate();
            deflated = known;
        }
        return known;
    }

    private byte[] deflate() {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            var blocks = new ByteArrayOutputStream(64 + plain.length / 4);
            var chunk = new byte[CHUNK];
            int length;
            do {
                length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
                blocks.write(chunk, 0, length);
            } while (length == chunk.length);
            return blocks.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
