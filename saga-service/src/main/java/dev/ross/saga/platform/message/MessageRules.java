package dev.ross.saga.platform.message;

import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.CANCELLED;
import static dev.ross.contracts.seating.SeatingStatus.CLOSED;
import static dev.ross.contracts.seating.SeatingStatus.DECLINED;
import static dev.ross.contracts.seating.SeatingStatus.EXPIRED;
import static dev.ross.contracts.seating.SeatingStatus.NO_SHOW;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.contracts.notification.NotificationTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Defines for each template when its message is true and until when it is of use. A message for which either no longer
 * holds when it is to be sent is dropped: so people are notified of the present state or not at all, and a process that
 * begins with the first event sends no mail about events of years ago.
 */
public final class MessageRules {
    /** A message on how a seating ended is of use for so long after its planned end. */
    private static final Duration WORTH_REPORTING_AFTERWARDS = Duration.ofDays(1);

    /** A report that a manager asked for is of use for so long. */
    private static final Duration WORTH_SENDING_ON_REQUEST = Duration.ofDays(1);

    /** A guest may dispute for thirty days, and staff who were away a day longer are notified. */
    private static final Duration WORTH_DISPUTING = Duration.ofDays(31);

    /** A call is of use for so long: later somebody has been there, or the party waves. */
    static final Duration WORTH_GOING = Duration.ofMinutes(15);

    /** A guest is thanked on the next morning, or when they can be mailed again; days later it is odd. */
    public static final Duration WORTH_THANKING = Duration.ofDays(3);

    private MessageRules() {}

    /** Whether a message about a seating is to be sent now. */
    public static boolean isCurrent(NotificationTemplate template, SeatingSituation seating, Instant now) {
        return isTrue(template, seating) && now.isBefore(usefulUntil(template, seating));
    }

    /**
     * Whether the message to a guest on the waitlist is to be sent now.
     *
     * @param stands whether the offer it is about was neither accepted nor ended
     * @param lapsed whether that offer ended without an answer
     * @param until when the offer ends
     */
    public static boolean isCurrent(
            NotificationTemplate template, boolean stands, boolean lapsed, Instant until, Instant start, Instant now) {
        return switch (template) {
            case PLACE_OFFERED, OFFER_TO_CALL -> stands && now.isBefore(until);
            case OFFER_LAPSED -> lapsed && now.isBefore(start);
            default -> throw new IllegalArgumentException(template + " is not about a waitlist");
        };
    }

    /**
     * Whether an invitation is to be mailed now.
     *
     * @param stands whether it was neither accepted nor revoked
     */
    public static boolean isCurrent(NotificationTemplate template, boolean stands, Instant expiresAt, Instant now) {
        if (template != NotificationTemplate.STAFF_INVITED)
            throw new IllegalArgumentException(template + " is not about an invitation");
        return stands && now.isBefore(expiresAt);
    }

    /**
     * Whether a message about a hail is to be sent now.
     *
     * @param hail absent: it is claimed or over
     */
    public static boolean isCurrent(NotificationTemplate template, @Nullable WaitingHail hail, Instant now) {
        if (hail == null) return false;
        return switch (template) {
            case HAIL_RAISED -> now.isBefore(hail.raised().at().plus(WORTH_GOING));
            case HAIL_ESCALATED ->
                hail.hasEscalated() && now.isBefore(hail.since().plus(WORTH_GOING));
            default -> throw new IllegalArgumentException(template + " is not about a hail");
        };
    }

    /** Whether a weekly report is to be mailed now. It is always true, since it stays as it was issued. */
    public static boolean isCurrent(NotificationTemplate template, ReportFacts report, Instant now) {
        if (template != NotificationTemplate.WEEKLY_REPORT)
            throw new IllegalArgumentException(template + " is not about a report");
        return now.isBefore(report.usefulUntil());
    }

    /** Whether a report that a manager asked for is to be mailed now. */
    public static boolean isCurrent(NotificationTemplate template, Instant requestedAt, Instant now) {
        if (template != NotificationTemplate.DAY_REPORT)
            throw new IllegalArgumentException(template + " is not sent on request");
        return now.isBefore(requestedAt.plus(WORTH_SENDING_ON_REQUEST));
    }

    private static boolean isTrue(NotificationTemplate template, SeatingSituation seating) {
        var status = seating.status();
        return switch (template) {
            case REQUEST_RECEIVED -> status == PENDING;
            case REQUEST_TO_ANSWER -> status == PENDING || status == ACCEPTED && seating.acceptedAtOnce();
            case REQUEST_STILL_WAITS -> seating.waitsForAnAnswer();
            case REQUEST_WENT_UNANSWERED, SEATING_EXPIRED -> status == EXPIRED;
            case SEATING_ACCEPTED, SEATING_REMINDER -> status == ACCEPTED;
            case SEATING_DECLINED -> status == DECLINED;
            case SEATING_CANCELLED, GUEST_CANCELLED -> status == CANCELLED;
            case SEATING_AMENDED -> status.isUpcoming();
            case GUEST_AMENDED -> status.isOpen();
            case AMENDMENT_REFUSED -> Set.of(ACCEPTED, SEATED, NO_SHOW).contains(status) && seating.asked() == null;
            case AMENDMENT_TO_ANSWER -> seating.asked() != null;
            case NO_SHOW_MARKED, NO_SHOW_DISPUTED -> status == NO_SHOW;
            case NO_SHOW_TAKEN_BACK -> status == ACCEPTED || status == SEATED;
            case PARTY_LATE -> status == ACCEPTED && seating.late();
            case VISIT_THANKS -> status == CLOSED;
            case PLACE_OFFERED,
                    OFFER_TO_CALL,
                    OFFER_LAPSED,
                    STAFF_INVITED,
                    HAIL_RAISED,
                    HAIL_ESCALATED,
                    WEEKLY_REPORT,
                    DAY_REPORT -> throw notAboutASeating(template);
        };
    }

    /** Until when a message about a seating is of use; exclusive. */
    static Instant usefulUntil(NotificationTemplate template, SeatingSituation seating) {
        var stay = seating.stay();
        return switch (template) {
            case REQUEST_RECEIVED, REQUEST_TO_ANSWER, REQUEST_STILL_WAITS, AMENDMENT_TO_ANSWER ->
                seating.answerBy() == null ? stay.from() : seating.answerBy();
            case SEATING_AMENDED, SEATING_REMINDER -> stay.from();
            case SEATING_ACCEPTED, GUEST_AMENDED, PARTY_LATE, AMENDMENT_REFUSED -> stay.to();
            case REQUEST_WENT_UNANSWERED,
                    SEATING_EXPIRED,
                    SEATING_DECLINED,
                    SEATING_CANCELLED,
                    GUEST_CANCELLED,
                    NO_SHOW_MARKED -> stay.to().plus(WORTH_REPORTING_AFTERWARDS);
            case VISIT_THANKS -> stay.to().plus(WORTH_THANKING);
            case NO_SHOW_DISPUTED, NO_SHOW_TAKEN_BACK -> stay.to().plus(WORTH_DISPUTING);
            case PLACE_OFFERED,
                    OFFER_TO_CALL,
                    OFFER_LAPSED,
                    STAFF_INVITED,
                    HAIL_RAISED,
                    HAIL_ESCALATED,
                    WEEKLY_REPORT,
                    DAY_REPORT -> throw notAboutASeating(template);
        };
    }

    private static IllegalArgumentException notAboutASeating(NotificationTemplate template) {
        return new IllegalArgumentException(template + " is not about a seating");
    }
}
