package dev.ross.platform.template;

import dev.ross.platform.text.PlainText;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats dates, times and party sizes in the language of these texts, and cleans what people wrote. */
public record TextFormat(LocalizedTexts texts) {
    public String date(LocalDateTime when) {
        return formatter("format.date").format(when);
    }

    public String time(LocalDateTime when) {
        return formatter("format.time").format(when);
    }

    public String moment(LocalDateTime when) {
        return texts.common("format.moment", time(when), date(when));
    }

    /** Formats wall-clock times that are separated by spaces. */
    public String times(String wallClocks) {
        return Stream.of(wallClocks.split(" "))
                .map(LocalDateTime::parse)
                .map(this::time)
                .collect(Collectors.joining(", "));
    }

    public String people(String number) {
        return texts.common("people", Integer.valueOf(number));
    }

    /** The name of a zone as people know it, for example "Central European Time". */
    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, texts.language());
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(texts.pattern(pattern), texts.language());
    }

    /** A name that somebody entered, on one line. */
    public static String line(String text) {
        return PlainText.onOneLine(text);
    }

    /** A text of several lines that somebody wrote. */
    public static String lines(String text) {
        return text.strip().lines().map(TextFormat::line).collect(Collectors.joining("\n"));
    }
}
