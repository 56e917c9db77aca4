package dev.ross.platform.security;

/** A kind of caller that a handler may allow. */
public enum CallerKind {
    /** With or without a token. */
    ANYONE,
    /** With any valid token but a companion's. */
    LOGGED_IN,
    /** Logged in through the staff app. */
    STAFF_APP,
    /** A guest; the aggregate or the screen selects what is theirs. */
    CUSTOMER,
    /** A companion of the party that the path names. */
    COMPANION,
    /** Staff or manager of the restaurant that the path names. */
    STAFF,
    /** A manager of the restaurant that the path names. */
    MANAGER,
    /** An operator of the installation. */
    OPERATOR;

    boolean includes(Actor actor, PathIds ids) {
        return switch (this) {
            case ANYONE -> true;
            case LOGGED_IN -> actor.isKnown() && !actor.isCompanion();
            case STAFF_APP -> actor.usesTheStaffApp();
            case CUSTOMER -> actor.isCustomer();
            case COMPANION -> ids.seating().filter(actor::sitsAt).isPresent();
            case STAFF -> ids.restaurant().filter(actor::isStaffOf).isPresent();
            case MANAGER -> ids.restaurant().filter(actor::isManagerOf).isPresent();
            case OPERATOR -> actor.has("OPERATOR");
        };
    }
}
