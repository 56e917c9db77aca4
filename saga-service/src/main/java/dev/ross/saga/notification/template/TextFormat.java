package dev.ross.saga.notification.template;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats dates, times and party sizes in the language of these texts, and cleans what people wrote. */
record TextFormat(MailTexts texts) {
    /** Line breaks and other control characters, and those that change the direction of the text around them. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    String date(LocalDateTime when) {
        return formatter("format.date").format(when);
    }

    String time(LocalDateTime when) {
        return formatter("format.time").format(when);
    }

    String moment(LocalDateTime when) {
        return texts.common("format.moment", time(when), date(when));
    }

    /** Formats wall-clock times that are separated by spaces. */
    String times(String wallClocks) {
        return Stream.of(wallClocks.split(" "))
                .map(LocalDateTime::parse)
                .map(this::time)
                .collect(Collectors.joining(", "));
    }

    String people(String number) {
        return texts.common("people", Integer.valueOf(number));
    }

    /** The name of a zone as people know it, for example "Central European Time". */
    String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, texts.language());
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(texts.pattern(pattern), texts.language());
    }

    /** A name that somebody entered, on one line. */
    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** A text of several lines that somebody wrote. */
    static String lines(String text) {
        return text.strip().lines().map(TextFormat::line).collect(Collectors.joining("\n"));
    }
}
