package dev.ross.platform.serialization;

import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.line.LineReduction.Discount;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Values to try for types that have no components of their own; the most typical first. */
final class SampleValues {

    private static final List<Integer> NUMBERS = List.of(2, 15, 60, 1, 0, 90);

    private static final Map<Class<?>, List<?>> OF = Map.ofEntries(
            Map.entry(int.class, NUMBERS),
            Map.entry(Integer.class, NUMBERS),
            Map.entry(long.class, NUMBERS.stream().map(Integer::longValue).toList()),
            Map.entry(Long.class, NUMBERS.stream().map(Integer::longValue).toList()),
            Map.entry(double.class, List.of(48.25, 0.5, 16.5)),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(Boolean.class, List.of(true, false)),
            Map.entry(BigDecimal.class, List.of(new BigDecimal("12.50"))),
            Map.entry(
                    Instant.class,
                    List.of(Instant.parse("2026-11-20T18:42:00Z"), Instant.parse("2026-11-20T20:12:00Z"))),
            Map.entry(
                    LocalDateTime.class,
                    List.of(LocalDateTime.parse("2026-11-20T19:42"), LocalDateTime.parse("2026-11-20T21:12"))),
            Map.entry(LocalDate.class, List.of(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-21"))),
            Map.entry(LocalTime.class, List.of(LocalTime.parse("18:00"), LocalTime.parse("23:30"))),
            Map.entry(DayOfWeek.class, List.of(DayOfWeek.FRIDAY)),
            Map.entry(Duration.class, List.of(Duration.ofMinutes(90))),
            Map.entry(Period.class, List.of(Period.ofMonths(24))),
            Map.entry(ZoneId.class, List.of(ZoneId.of("Europe/Vienna"))),
            Map.entry(Currency.class, List.of(Currency.getInstance("EUR"))),
            Map.entry(Locale.class, List.of(Locale.forLanguageTag("de-AT"))),
            Map.entry(Discount.class, List.of(new Discount(Rate.ofPercent(10), null))),
            Map.entry(URI.class, List.of(URI.create("https://restaurant.example/menu"))),
            Map.entry(UUID.class, List.of(UUID.fromString("8f14e45f-ceea-467f-9f6c-7a2b3c4d5e6f"))));

    /** Values that a text may need to have, tried after its own name. */
    private static final List<String> TEXTS = List.of(
            "r1",
            "r1.s1",
            "guest:ada@r1",
            "ada@example.org",
            "+4315121234",
            "EUR",
            "de-AT",
            "Europe/Vienna",
            "2026-11-20",
            "r1.2026-11-20",
            "8f14e45f-ceea-467f-9f6c-7a2b3c4d5e6f",
            "8f14e45f-ceea-467f-9f6c-7a2b3c4d5e6f.s1",
            "https://restaurant.example/menu");

    private static final Map<String, String> TEXT_FOR = Map.of(
            "email", "ada@example.org",
            "phone", "+4315121234",
            "currency", "EUR",
            "language", "de-AT",
            "timeZone", "Europe/Vienna",
            "name", "Ada Lovelace");

    private SampleValues() {}

    static boolean knows(Class<?> type) {
        return type == String.class || OF.containsKey(type);
    }

    static List<?> of(Class<?> type, String name) {
        return type == String.class
                ? Stream.concat(Stream.of(TEXT_FOR.getOrDefault(name, name)), TEXTS.stream())
                        .toList()
                : OF.getOrDefault(type, List.of());
    }
}
