package dev.ross.standalone.moving;

import java.util.Iterator;
import java.util.List;

/** A shelf whose connection is lost at one batch, once that is stored or before. */
record Interrupted(Shelf shelf, long atCount, boolean stored) implements Shelf {
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String name() {
        return shelf.name();
    }

    @Override
    public long count() {
        return shelf.count();
    }

    @Override
    public Iterator<Entry> read(long from, long to) {
        return shelf.read(from, to);
    }

    @Override
    public void append(List<Entry> entries) {
        var isLost = shelf.count() >= atCount;
        if (!isLost || stored) shelf.append(entries);
        if (isLost) throw new Lost();
    }

    @Override
    public void close() {
        shelf.close();
    }
}
