package dev.ross.saga.platform.mail;

/**
 * The content of a mail, in two forms that say the same.
 *
 * @param text plain, lines ended by a newline
 * @param html a whole document
 */
public record MailBody(String text, String html) {}
