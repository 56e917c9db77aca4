package dev.ross.contracts.seating;

import dev.ross.contracts.value.Requester;

/** The side that acted on a seating. */
public enum ActingSide {
    GUEST,
    STAFF,
    /** The system, by a rule of the restaurant. */
    SYSTEM;

    public static ActingSide of(Requester requester) {
        return switch (requester) {
            case Requester.Guest guest -> GUEST;
            case Requester.Companion companion -> GUEST;
            case Requester.LinkHolder holder -> GUEST;
            case Requester.Staff staff -> STAFF;
            case Requester.Process process -> SYSTEM;
        };
    }
}
