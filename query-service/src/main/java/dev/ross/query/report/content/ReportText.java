package dev.ross.query.report.content;

import dev.ross.platform.template.LocalizedTexts;
import dev.ross.platform.template.TextFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a report says in its reader's language. */
public record ReportText(LocalizedTexts texts, CurrencyText currency) {
    /** Stands in place of a figure that there is not. */
    public static final String NONE = "–";

    private static final BigDecimal ONE_PERCENT = BigDecimal.valueOf(1, 2);

    /** The least share that is shown. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(1, 3);

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    public static ReportText of(LocalizedTexts texts, @Nullable Currency currency) {
        return new ReportText(texts, new CurrencyText(currency, texts.language()));
    }

    public String text(String key, Object... values) {
        return texts.common(key, values);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    String amount(long minorUnits) {
        return currency.of(minorUnits);
    }

    /** In whole units of the currency. */
    public String roundedAmount(long minorUnits) {
        return currency.rounded(minorUnits);
    }

    String percent(long perMille) {
        return percentage(BigDecimal.valueOf(perMille, 3), 1);
    }

    /** A part of a whole that is not zero: in whole percent, below one percent in tenths of it. */
    String share(long part, long whole) {
        var share = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN);
        return share.compareTo(ONE_PERCENT) >= 0 ? percentage(share, 0) : percentage(share.max(LEAST), 1);
    }

    /** A difference of two percentages. */
    String points(long perMille) {
        var numbers = NumberFormat.getNumberInstance(language());
        numbers.setMinimumFractionDigits(1);
        return text("points", numbers.format(BigDecimal.valueOf(perMille, 1)));
    }

    private String percentage(BigDecimal share, int decimals) {
        var percent = NumberFormat.getPercentInstance(language());
        percent.setMinimumFractionDigits(decimals);
        percent.setMaximumFractionDigits(decimals);
        return percent.format(share);
    }

    /** From the minute on to the minute. */
    String duration(long seconds) {
        if (seconds < MINUTE) return text("duration.seconds", seconds);
        var rounded = (seconds + MINUTE / 2) / MINUTE * MINUTE;
        var minutes = rounded % HOUR / MINUTE;
        if (rounded < HOUR) return text("duration.minutes", minutes);
        var hours = count(rounded / HOUR);
        return minutes == 0 ? text("duration.hours", hours) : text("duration.long", hours, minutes);
    }

    String minutes(long minutes) {
        return duration(minutes * MINUTE);
    }

    String date(LocalDate date) {
        return new TextFormat(texts).date(date.atStartOfDay());
    }

    /** Weekday, day and month in short. */
    String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(texts.pattern("format.day"), language())
                .format(date);
    }

    String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, language());
    }

    String time(LocalTime time) {
        return new TextFormat(texts).time(LocalDate.EPOCH.atTime(time));
    }

    String time(LocalDateTime time) {
        return day(time.toLocalDate()) + ", " + new TextFormat(texts).time(time);
    }

    String moment(Instant at, ZoneId zone) {
        return new TextFormat(texts).moment(LocalDateTime.ofInstant(at, zone));
    }

    Locale language() {
        return texts.language();
    }
}
