package dev.ross.saga.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says in a few words.
 *
 * @param title its first line
 * @param link where its button leads, if it has one
 */
public record MailSummary(
        String subject, String title, @Nullable String link) {}
