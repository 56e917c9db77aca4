package dev.ross.bench.rival;

/**
 * A mail to be sent.
 *
 * @param body plain text, lines ended by a newline
 */
record OutgoingMail(String recipient, String subject, String body) {}
