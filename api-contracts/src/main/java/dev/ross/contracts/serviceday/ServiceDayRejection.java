package dev.ross.contracts.serviceday;

import dev.ross.contracts.Rejection;

/** Rejections of commands on the book of a day. */
public enum ServiceDayRejection implements Rejection {
    NO_FREE_TABLE(Kind.FORBIDDEN_BY_STATE, "No table is free at that time for that party."),
    TABLE_TAKEN(Kind.FORBIDDEN_BY_STATE, "That table is held by another party at that time."),
    TABLE_OCCUPIED(Kind.FORBIDDEN_BY_STATE, "Another party still sits at that table."),
    TABLE_TOO_SMALL(Kind.FORBIDDEN_BY_STATE, "The party does not fit at that table."),
    SLOT_FULL(Kind.FORBIDDEN_BY_STATE, "The kitchen takes no more guests at that time."),
    TABLE_BLOCKED(Kind.FORBIDDEN_BY_STATE, "That table is out of use at that time."),
    TOO_MANY_BLOCKS(Kind.FORBIDDEN_BY_STATE, "At most 500 blocks may stand at once; lift one first."),
    UNKNOWN_BLOCK(Kind.UNKNOWN, "There is no such block."),
    DAY_FULL(Kind.FORBIDDEN_BY_STATE, "The book of that day holds no more parties.");

    private final Kind kind;
    private final String detail;

    ServiceDayRejection(Kind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String detail() {
        return detail;
    }
}
