package dev.ross.contracts.notification;

import dev.ross.contracts.value.ConsentPurpose;
import java.util.Optional;

/** The template of a message. Its name is part of the message's identity. */
public enum NotificationTemplate {
    /** To the guest: your request was received. */
    REQUEST_RECEIVED,
    /** To all staff: a guest requests a seating. */
    REQUEST_TO_ANSWER,
    /** To all staff: a request is still unanswered. */
    REQUEST_STILL_WAITS,
    /** To the managers: a request ended unanswered. */
    REQUEST_WENT_UNANSWERED,
    /** To the guest: your seating is accepted. */
    SEATING_ACCEPTED,
    /** To the guest: your seating is declined. */
    SEATING_DECLINED,
    /** To the guest: your request was not answered in time. */
    SEATING_EXPIRED,
    /** To the guest: your seating is cancelled. */
    SEATING_CANCELLED,
    /** To the guest: your seating has been changed. */
    SEATING_AMENDED,
    /** To the guest: we expect you soon. */
    SEATING_REMINDER,
    /** To the guest: your seating stays as it was. */
    AMENDMENT_REFUSED,
    /** To all staff: a guest requests a change of a seating. */
    AMENDMENT_TO_ANSWER,
    /** To all staff: a guest has changed a seating. */
    GUEST_AMENDED,
    /** To all staff: a party has not come. */
    PARTY_LATE,
    /** To all staff: a guest cancelled. */
    GUEST_CANCELLED,
    /** To the guest: you were marked as a no-show. */
    NO_SHOW_MARKED,
    /** To the guest: you are not marked as a no-show any more. */
    NO_SHOW_TAKEN_BACK,
    /** To all staff: a guest disputes a no-show. */
    NO_SHOW_DISPUTED,
    /** To the servers of a party's tables, or to all staff if it has none: the party calls a server. */
    HAIL_RAISED,
    /** To all staff, then to the managers: a party still calls. */
    HAIL_ESCALATED,
    /** To the guest: a place is free, and kept for you for a while. */
    PLACE_OFFERED,
    /** To all staff: a place is offered to a guest who can only be called, or whose mail does not arrive in time. */
    OFFER_TO_CALL,
    /** To the guest: the place that was kept for you is offered to the next. */
    OFFER_LAPSED,
    /** To the guest who consents to it: thank you for your visit. */
    VISIT_THANKS,
    /** To the invited person: join our team. */
    STAFF_INVITED,
    /** To the managers: the report of last week. */
    WEEKLY_REPORT,
    /** To a manager who asks for it: the report of a closed day. */
    DAY_REPORT;

    /** Whether it goes to the guest of the seating that it is about. */
    public boolean isToGuest() {
        return switch (this) {
            case REQUEST_RECEIVED,
                    SEATING_ACCEPTED,
                    SEATING_DECLINED,
                    SEATING_EXPIRED,
                    SEATING_CANCELLED,
                    SEATING_AMENDED,
                    SEATING_REMINDER,
                    AMENDMENT_REFUSED,
                    NO_SHOW_MARKED,
                    NO_SHOW_TAKEN_BACK,
                    PLACE_OFFERED,
                    OFFER_LAPSED,
                    VISIT_THANKS -> true;
            case REQUEST_TO_ANSWER,
                    REQUEST_STILL_WAITS,
                    REQUEST_WENT_UNANSWERED,
                    AMENDMENT_TO_ANSWER,
                    GUEST_AMENDED,
                    PARTY_LATE,
                    GUEST_CANCELLED,
                    NO_SHOW_DISPUTED,
                    HAIL_RAISED,
                    HAIL_ESCALATED,
                    OFFER_TO_CALL,
                    STAFF_INVITED,
                    WEEKLY_REPORT,
                    DAY_REPORT -> false;
        };
    }

    /** The consent without which it is not sent; its reader can withdraw it by a link. Empty if it needs none. */
    public Optional<ConsentPurpose> neededConsent() {
        return this == VISIT_THANKS ? Optional.of(ConsentPurpose.FEEDBACK) : Optional.empty();
    }
}
