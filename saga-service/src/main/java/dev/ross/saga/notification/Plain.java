package dev.ross.saga.notification;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How things are said in plain text, in English. */
final class Plain {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Plain() {}

    static String date(LocalDateTime when) {
        return DATE.format(when);
    }

    static String time(LocalDateTime when) {
        return TIME.format(when);
    }

    /** Wall-clock times, in order, with spaces between. */
    static String times(String wallClocks) {
        return Stream.of(wallClocks.split(" "))
                .map(LocalDateTime::parse)
                .map(Plain::time)
                .collect(Collectors.joining(", "));
    }

    static String people(String number) {
        return number.equals("1") ? "1 person" : number + " people";
    }

    static String role(String role) {
        return role.equals("MANAGER") ? "a manager" : "a member of staff";
    }

    /** What someone called themselves, on one line. */
    static String line(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** What someone wrote, recognisable as theirs on every line. */
    static String quote(String text) {
        return text.strip().lines().map(line -> "  > " + Plain.line(line)).collect(Collectors.joining("\n"));
    }
}
