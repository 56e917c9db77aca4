package dev.ross.command.platform.security;

/** Whom a door opens for. */
public enum Who {
    /** A guest; whether the thing is theirs, the thing itself knows. */
    CUSTOMER,
    /** A companion of the very party that the path names. */
    COMPANION,
    /** Staff or manager of the restaurant that the path names. */
    STAFF,
    /** A manager of the restaurant that the path names. */
    MANAGER,
    /** Whoever is logged in through the staff app. */
    STAFF_APP,
    /** Whoever is logged in; a companion is not. */
    ANYONE_LOGGED_IN,
    /** With or without a token. */
    ANYONE
}
