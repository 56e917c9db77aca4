package dev.ross.contracts.notification;

/** Reasons for which a mail waits to be tried again. The names are stored. */
public enum DelayCause {
    /** There is no connection to the mail server. */
    SERVER_AWAY,
    /** The mail server refuses this installation's login. */
    LOGIN_REFUSED,
    /** The mail server does not accept the mail now, as a server does that is busy or sees an address for the first time. */
    TRY_LATER
}
