package dev.ross.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer that comes in chunks and does not end. */
final class EventLines extends InputStream {
    private static final int HEX = 16;

    private final InputStream in;
    private int left;
    private boolean isFirst = true;

    EventLines(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0) left = nextSize();
        if (left == 0) return -1;
        var read = in.read(bytes, from, Math.min(length, left));
        if (read < 0) throw new EOFException();
        left -= read;
        return read;
    }

    private int nextSize() throws IOException {
        if (!isFirst) line(); // ends the chunk before
        isFirst = false;
        return Integer.parseInt(line(), HEX);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException();
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
