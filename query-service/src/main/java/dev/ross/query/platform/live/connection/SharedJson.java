package dev.ross.query.platform.live.connection;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is sent to many receivers. If any of them accepts compression it is compressed once, into self-contained
 * blocks, so that they may follow any others in a stream (RFC 1951: without a reference to what came before, ended at a
 * byte).
 */
public final class SharedJson {
    private static final int CHUNK = 8192;
    /** A multiple of three, so that its text has no padding. */
    private static final int DIGEST_BYTES = 12;

    private final byte[] plain;
    private volatile byte @Nullable [] deflated;

    public SharedJson(byte[] plain) {
        this.plain = plain;
    }

    public byte[] plain() {
        return plain;
    }

    public int length() {
        return plain.length;
    }

    public boolean isLike(@Nullable SharedJson other) {
        return other != null && (other == this || Arrays.equals(plain, other.plain));
    }

    /** A short hash, as text. */
    public String digest() {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(plain);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
