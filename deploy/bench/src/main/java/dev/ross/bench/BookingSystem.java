package dev.ross.bench;

import java.util.List;

/** A booking system that runs in a process of its own, as that process sees it. */
interface BookingSystem extends AutoCloseable {
    /** The port of its HTTP interface on 127.0.0.1. */
    int port();

    /** Opens a restaurant with so many tables for two, every evening from 17:00 to 23:00. */
    Opened open(int tables);

    /** Returns when everything that follows from what was stored is done: views, processes, mails. */
    void settle() throws Exception;

    /** Begins to count what a booking costs. */
    CostAccount account(Ground ground) throws Exception;

    /** Makes each view anew from the whole log; answers how fast, as lines of a table. */
    List<String> replay(Ground ground) throws Exception;

    /**
     * A restaurant that was opened.
     *
     * @param restaurant its id
     * @param manager the subject of its manager's tokens
     */
    record Opened(String restaurant, String manager) {}
}
