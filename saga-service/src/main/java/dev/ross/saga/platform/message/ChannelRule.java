package dev.ross.saga.platform.message;

/** The ways in which messages of a template are sent. */
public enum ChannelRule {
    /** By mail alone: its reader has no account, or it is a report. */
    MAIL,
    /** By mail in any case, and beside it to the devices that the reader has subscribed. */
    MAIL_AND_PUSH,
    /** By the channels that the guest prefers; by mail, if they have no account. */
    AS_PREFERRED,
    /** To subscribed devices alone. */
    PUSH,
    /** To subscribed devices; by mail to those of whom no device has taken it soon. */
    PUSH_ELSE_MAIL
}
