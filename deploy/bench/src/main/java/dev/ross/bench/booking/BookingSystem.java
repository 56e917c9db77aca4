package dev.ross.bench.booking;

import dev.ross.bench.installation.BenchStores;
import java.util.List;

/** A booking system that runs in a process of its own, as that process sees it. */
interface BookingSystem extends AutoCloseable {
    /** Returns the port of its HTTP interface on 127.0.0.1. */
    int port();

    /** Opens a restaurant with so many tables for two, every evening from 17:00 to 23:00. */
    OpenedRestaurant open(int tables);

    /** Waits until all effects of the stored events are complete: views, processes, mails. */
    void settle() throws Exception;

    /** Begins to count the cost of bookings. */
    CostAccount account(BenchStores stores) throws Exception;

    /** Rebuilds each view from the whole log; returns the rates, as lines of a table. */
    List<String> replay(BenchStores stores) throws Exception;

    /**
     * An opened restaurant.
     *
     * @param restaurant its id
     * @param manager the subject of its manager's tokens
     */
    record OpenedRestaurant(String restaurant, String manager) {}
}
