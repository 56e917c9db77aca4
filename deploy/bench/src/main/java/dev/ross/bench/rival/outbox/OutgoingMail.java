package dev.ross.bench.rival.outbox;

/**
 * A mail to be sent.
 *
 * @param body plain text, lines ended by a newline
 */
public record OutgoingMail(String recipient, String subject, String body) {}
