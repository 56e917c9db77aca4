package dev.ross.saga.platform.mail;

/**
 * A mail as it would look.
 *
 * @param kind names the template
 */
public record MailPreview(String kind, String subject, MailBody body) {}
