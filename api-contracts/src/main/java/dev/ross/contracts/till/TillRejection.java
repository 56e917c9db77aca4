package dev.ross.contracts.till;

import dev.ross.contracts.Rejection;

/** Rejections of commands that concern a restaurant's till. */
public enum TillRejection implements Rejection {
    NOTHING_TO_CLOSE(Kind.FORBIDDEN_BY_STATE, "Nothing was entered on this day."),
    DAY_CLOSED(Kind.FORBIDDEN_BY_STATE, "This day is closed."),
    EARLIER_DAY_OPEN(Kind.FORBIDDEN_BY_STATE, "An earlier day is open; close that one first."),
    DAY_NOT_CLOSED(Kind.FORBIDDEN_BY_STATE, "This day is not closed."),
    DAY_NOT_BEGUN(Kind.TOO_EARLY, "This day has not begun."),
    STILL_OPEN(
            Kind.FORBIDDEN_BY_STATE,
            "Orders or seatings are open; settle and close them, or say that they are left open."),
    OPEN_ORDERS_AWAY(Kind.BUSY, "It is not known at present which orders and seatings are open; nothing was closed."),
    DIFFERENCE_NEEDS_REASON(
            Kind.FORBIDDEN_BY_STATE, "The cash that was counted is not what is expected; say for which reason."),
    UNKNOWN_TILL_REASON(Kind.MALFORMED, "The reason is none of the till's list."),
    TOO_MANY_MOVEMENTS(Kind.FORBIDDEN_BY_STATE, "Cash is put in and taken out at most 200 times a day."),
    TOO_MUCH_LEFT(Kind.MALFORMED, "Not more is left in the drawer than was counted."),
    TOO_MANY_TAX_RATES(Kind.FORBIDDEN_BY_STATE, "The receipts of one day have at most 100 tax rates."),
    FISCAL_UNIT_AWAY(
            Kind.BUSY, "The fiscal unit cannot secure this receipt at present; nothing was changed. Try again.");

    private final Kind kind;
    private final String detail;

    TillRejection(Kind kind, String detail) {
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
