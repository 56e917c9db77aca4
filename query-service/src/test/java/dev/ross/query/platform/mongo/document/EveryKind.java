package dev.ross.query.platform.mongo.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** View content with a member of every kind that a view may have. */
record EveryKind(
        String text,
        String letters,
        int whole,
        long wide,
        long small,
        short shorter,
        byte shortest,
        double fraction,
        double round,
        float narrow,
        boolean yes,
        char letter,
        Integer boxed,
        @Nullable String absent,
        @Nullable Long absentNumber,
        BigDecimal decimal,
        OneOrOther kind,
        TextId id,
        NumberId count,
        Instant instant,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        Duration duration,
        ZoneId zone,
        Currency currency,
        UUID uuid,
        DayOfWeek day,
        List<Integer> none,
        List<@Nullable String> withNulls,
        List<List<Long>> lists,
        Map<OneOrOther, Integer> byKind,
        Map<String, @Nullable TwoNumbers> byName,
        TwoNumbers nested,
        List<Figure> figures) {
    static final EveryKind SAMPLE = sample();

    private static EveryKind sample() {
        Map<String, @Nullable TwoNumbers> byName = new LinkedHashMap<>();
        byName.put("zwölf", new TwoNumbers(Integer.MIN_VALUE, Double.NaN));
        byName.put("", null);
        byName.put("$a.b", new TwoNumbers(-1, -0.0));
        return new EveryKind(
                "\u0000 \"quoted\"\n",
                "Ünïcödé 界 😀 " + "x".repeat(5000),
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                7,
                Short.MIN_VALUE,
                Byte.MAX_VALUE,
                0.1,
                3,
                1.1f,
                true,
                'ß',
                -7,
                null,
                null,
                new BigDecimal("12.50"),
                OneOrOther.OTHER,
                new TextId("r1.s1"),
                new NumberId(4),
                Instant.parse("2026-11-20T18:42:00.123456789Z"),
                LocalDate.parse("2026-11-20"),
                LocalTime.parse("18:00"),
                LocalDateTime.parse("2026-11-20T19:42"),
                Duration.ofMinutes(90),
                ZoneId.of("Europe/Vienna"),
                Currency.getInstance("EUR"),
                UUID.fromString("8f14e45f-ceea-467f-9f6c-7a2b3c4d5e6f"),
                DayOfWeek.FRIDAY,
                List.of(),
                Arrays.asList("a", null, "c"),
                List.of(List.of(), Collections.nCopies(1200, 1L << 33)),
                Map.of(OneOrOther.ONE, 1),
                byName,
                new TwoNumbers(1, 2.5),
                List.of(new Circle(1.5, 1L << 40), new Square(2, List.of(new Circle(0, 0)))));
    }

    record TextId(String value) {
        @JsonValue
        String text() {
            return value;
        }
    }

    record NumberId(@JsonValue int value) {}

    enum OneOrOther {
        ONE,
        OTHER
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Square.class, name = "square")
    })
    sealed interface Figure {}

    record Circle(double radius, long number) implements Figure {}

    record Square(int side, List<Figure> within) implements Figure {}

    record TwoNumbers(int number, double fraction) {}
}
