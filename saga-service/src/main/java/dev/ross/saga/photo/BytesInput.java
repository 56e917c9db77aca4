package dev.ross.saga.photo;

import javax.imageio.stream.ImageInputStreamImpl;

/** An image input stream over an array, which decoders read in place; the usual streams copy it. */
final class BytesInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final int length;

    BytesInput(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) {
        bitOffset = 0;
        if (streamPos >= length) return -1;
        var count = (int) Math.min(wanted, length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return length;
    }
}
