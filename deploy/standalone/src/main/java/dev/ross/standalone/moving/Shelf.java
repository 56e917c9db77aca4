package dev.ross.standalone.moving;

import java.util.Iterator;
import java.util.List;

/** Where events stand in one order, counted from 0 without holes, whatever numbers the store itself gives them. */
public interface Shelf extends AutoCloseable {
    /** As people call it. */
    String name();

    long count();

    /** What stands from the first place up to, not including, the second. At most one reading is open at a time. */
    Iterator<Entry> read(long from, long to);

    /** Puts them after all that is there: either each of them, or none. */
    void append(List<Entry> entries);

    @Override
    void close();
}
