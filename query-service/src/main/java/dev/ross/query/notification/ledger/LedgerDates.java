package dev.ross.query.notification.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The dates, in UTC, on which messages were asked for, the latest first, and how many. */
record LedgerDates(List<Date> dates) {
    static LedgerDates none(String restaurant) {
        return new LedgerDates(List.of());
    }

    LedgerDates oneMoreOn(LocalDate date) {
        var before = dates.stream()
                .filter(known -> known.date().equals(date))
                .mapToInt(Date::messages)
                .sum();
        var others = dates.stream().filter(known -> !known.date().equals(date));
        return new LedgerDates(Stream.concat(others, Stream.of(new Date(date, before + 1)))
                .sorted(Comparator.comparing(Date::date).reversed())
                .toList());
    }

    /** A date and how many messages its page holds. */
    record Date(LocalDate date, int messages) {}
}
