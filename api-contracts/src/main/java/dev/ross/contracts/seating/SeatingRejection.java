package dev.ross.contracts.seating;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a seating. Clients match on the code; the text is for people. */
public enum SeatingRejection implements Rejection {
    UNKNOWN_SEATING(Kind.UNKNOWN, "There is no such seating."),
    NOT_A_SLOT(Kind.FORBIDDEN_BY_STATE, "Bookings start at the restaurant's own intervals."),
    IN_THE_PAST(Kind.FORBIDDEN_BY_STATE, "That time has passed."),
    TOO_SOON(Kind.FORBIDDEN_BY_STATE, "The restaurant needs more notice."),
    TOO_FAR_AHEAD(Kind.FORBIDDEN_BY_STATE, "The restaurant does not take bookings that far ahead."),
    OUTSIDE_OPENING_HOURS(Kind.FORBIDDEN_BY_STATE, "The restaurant takes no parties at that time."),
    SKIPPED_BY_CLOCK_CHANGE(Kind.FORBIDDEN_BY_STATE, "The clocks skip that time on that day."),
    PARTY_TOO_LARGE(Kind.FORBIDDEN_BY_STATE, "The restaurant cannot take a party of that size."),
    PARTY_TOO_SMALL(Kind.FORBIDDEN_BY_STATE, "The restaurant has no table for so small a party."),
    NOT_PENDING(Kind.FORBIDDEN_BY_STATE, "This seating no longer waits for an answer."),
    NOT_ACCEPTED(Kind.FORBIDDEN_BY_STATE, "This seating is not accepted."),
    NOT_SEATED(Kind.FORBIDDEN_BY_STATE, "Only a seated party can do this."),
    VISIT_MOVED(
            Kind.FORBIDDEN_BY_STATE,
            "This seating is at another time now; the latest mail about it has the link that answers it."),
    ARRIVAL_AFTER_STAY(Kind.FORBIDDEN_BY_STATE, "By then the table is needed again; please call the restaurant."),
    NOT_CANCELLABLE(Kind.FORBIDDEN_BY_STATE, "This seating can no longer be cancelled."),
    CANCEL_CUTOFF_PASSED(
            Kind.FORBIDDEN_BY_STATE, "It is too late to cancel or change this here; please call the restaurant."),
    ALREADY_ACCEPTED(Kind.FORBIDDEN_BY_STATE, "This seating is accepted, at other tables; assign a table to move it."),
    ALREADY_SEATED(Kind.FORBIDDEN_BY_STATE, "This party sits, at other tables; assign a table to move it."),
    NOTES_OF_THE_GUEST(Kind.FORBIDDEN_BY_STATE, "The guest wrote these notes; staff write their own as 'staffNotes'."),
    NOT_YET_DUE(Kind.TOO_EARLY, "It is too early for this."),
    NOT_REINSTATABLE(Kind.FORBIDDEN_BY_STATE, "There is nothing to take back."),
    REINSTATEMENT_TOO_LATE(Kind.NOT_ALLOWED, "After ten minutes only a manager can take this back."),
    PARTY_LOCKED(Kind.FORBIDDEN_BY_STATE, "This party is locked to its table; staff must assign another first."),
    TABLE_REMOVED(Kind.FORBIDDEN_BY_STATE, "The table it sat at no longer exists."),
    NO_TABLE_ASSIGNED(Kind.FORBIDDEN_BY_STATE, "Name the table first."),
    HAIL_ALREADY_OPEN(Kind.FORBIDDEN_BY_STATE, "This has already been asked for."),
    HAIL_TOO_SOON(Kind.FORBIDDEN_BY_STATE, "This was asked for a moment ago."),
    HAIL_ALREADY_CLAIMED(Kind.FORBIDDEN_BY_STATE, "Someone else took it."),
    HAIL_CLOSED(Kind.FORBIDDEN_BY_STATE, "This hail is no longer open."),
    WRONG_TABLE_CODE(Kind.NOT_ALLOWED, "This code opens no table now; ask your server for the one of tonight."),
    NOT_A_NO_SHOW(Kind.FORBIDDEN_BY_STATE, "Nobody says that you did not come."),
    ALREADY_DISPUTED(Kind.FORBIDDEN_BY_STATE, "You have said so; the restaurant sees it."),
    DISPUTE_TOO_LATE(Kind.FORBIDDEN_BY_STATE, "After thirty days please call the restaurant."),
    NOT_AMENDABLE(Kind.FORBIDDEN_BY_STATE, "This seating can no longer be changed."),
    NOT_THE_SAME_RESTAURANT(Kind.MALFORMED, "Both parties must be this restaurant's."),
    UNKNOWN_HAIL(Kind.UNKNOWN, "There is no such hail."),
    TOO_MANY_HAILS(Kind.FORBIDDEN_BY_STATE, "You have called as often as one visit may; please wave."),
    TOO_MANY_AMENDMENTS(
            Kind.FORBIDDEN_BY_STATE, "This seating was changed as often as it may be; please call the restaurant.");

    private final Kind kind;
    private final String detail;

    SeatingRejection(Kind kind, String detail) {
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
