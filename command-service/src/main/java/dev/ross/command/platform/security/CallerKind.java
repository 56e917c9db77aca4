package dev.ross.command.platform.security;

/** A kind of caller that a handler allows. */
public enum CallerKind {
    /** A guest; the aggregate checks whether it is their own. */
    CUSTOMER,
    /** A companion of the party that the path names. */
    COMPANION,
    /** Staff or manager of the restaurant that the path names. */
    STAFF,
    /** A manager of the restaurant that the path names. */
    MANAGER,
    /** Anyone logged in through the staff app. */
    STAFF_APP,
    /** Anyone logged in; a companion is not. */
    ANYONE_LOGGED_IN,
    /** With or without a token. */
    ANYONE
}
