package dev.ross.saga.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * The content of a mail, in two forms that say the same.
 *
 * @param text plain, lines ended by a newline
 * @param html a whole document
 * @param calendar absent unless it is about a calendar entry
 * @param attachment absent unless a file belongs to it
 */
public record MailBody(
        String text,
        String html,
        @Nullable CalendarPart calendar,
        @Nullable MailAttachment attachment) {
    public MailBody(String text, String html) {
        this(text, html, null, null);
    }

    public MailBody(String text, String html, @Nullable CalendarPart calendar) {
        this(text, html, calendar, null);
    }
}
