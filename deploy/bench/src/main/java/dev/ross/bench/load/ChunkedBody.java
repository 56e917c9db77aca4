package dev.ross.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes a response body in chunked transfer coding (RFC 9112, 7.1), without trailers. It ends after the last, empty
 * chunk.
 */
final class ChunkedBody extends InputStream {
    private static final int HEX = 16;

    private final InputStream in;
    private int left;
    private boolean isBegun;
    private boolean isOver;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0 && !isOver) next();
        if (isOver) return -1;
        var read = in.read(bytes, from, Math.min(length, left));
        if (read < 0) throw new EOFException();
        left -= read;
        return read;
    }

    private void next() throws IOException {
        if (isBegun) HttpConnection.readLine(in); // ends the chunk before
        isBegun = true;
        left = Integer.parseInt(HttpConnection.readLine(in), HEX);
        isOver = left == 0;
        if (isOver) HttpConnection.readLine(in);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
