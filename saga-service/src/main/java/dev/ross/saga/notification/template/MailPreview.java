package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.NotificationTemplate;
import java.util.Locale;

/** A mail as it would look, filled with sample data. */
public record MailPreview(NotificationTemplate template, Locale language, String subject, String text, String html) {}
