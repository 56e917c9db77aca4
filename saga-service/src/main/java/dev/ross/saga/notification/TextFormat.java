package dev.ross.saga.notification;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats dates, times, party sizes, roles and quotations as plain English text. */
final class TextFormat {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private TextFormat() {}

    static String date(LocalDateTime when) {
        return DATE.format(when);
    }

    static String time(LocalDateTime when) {
        return TIME.format(when);
    }

    /** Formats wall-clock times that are separated by spaces. */
    static String times(String wallClocks) {
        return Stream.of(wallClocks.split(" "))
                .map(LocalDateTime::parse)
                .map(TextFormat::time)
                .collect(Collectors.joining(", "));
    }

    static String people(String number) {
        return number.equals("1") ? "1 person" : number + " people";
    }

    static String role(String role) {
        return role.equals("MANAGER") ? "a manager" : "a member of staff";
    }

    /** A name that somebody entered, on one line. */
    static String line(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** A text that somebody wrote, marked as a quotation on every line. */
    static String quote(String text) {
        return text.strip().lines().map(line -> "  > " + TextFormat.line(line)).collect(Collectors.joining("\n"));
    }
}
