package dev.ross.contracts;

import dev.ross.contracts.value.Identifier;

/**
 * Kinds of streams in the event store, one for each kind of aggregate. A stream's name is its kind and an id: both are
 * stored and permanent.
 */
public enum StreamKind {
    CALENDAR("calendar"),
    CUSTOMER("customer"),
    DAY("day"),
    DEMAND("demand"),
    EMPLOYMENT("employment"),
    GUEST("guest"),
    MAILED_BOOKINGS("mailed-bookings"),
    MENU("menu"),
    NOTIFICATION("notification"),
    ORDER("order"),
    PRINT_JOB("print-job"),
    PUSH("push"),
    RECEIPT("receipt"),
    REQUEST("request"),
    RESTAURANT("restaurant"),
    SEATING("seating"),
    SERVER_PLAN("server-plan"),
    STOCK("stock"),
    TEAM("team"),
    TILL("till"),
    WAITLIST("waitlist"),
    WEEKLY_REPORTS("weekly-reports");

    private final String name;

    StreamKind(String name) {
        this.name = name;
    }

    /** The name of the stream of the aggregate with this id. */
    public String of(Identifier id) {
        return prefix() + id;
    }

    /** What the names of all streams of this kind begin with, colon included. */
    public String prefix() {
        return name + ":";
    }

    @Override
    public String toString() {
        return name;
    }
}
