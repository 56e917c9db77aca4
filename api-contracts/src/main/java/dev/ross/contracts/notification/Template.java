package dev.ross.contracts.notification;

/** What a message says. The name is part of what makes a message the same message. */
public enum Template {
    /** To the guest: your request was received. */
    REQUEST_RECEIVED,
    /** To all staff: someone asks for a seating. */
    REQUEST_TO_ANSWER,
    /** To the guest: your seating is accepted. */
    SEATING_ACCEPTED,
    /** To the guest: your seating is declined. */
    SEATING_DECLINED,
    /** To the guest: nobody answered in time. */
    SEATING_EXPIRED,
    /** To the guest: your seating is cancelled. */
    SEATING_CANCELLED,
    /** To all staff: a guest cancelled. */
    GUEST_CANCELLED,
    /** To the invited: come and work with us. */
    STAFF_INVITED
}
