package dev.ross.bench.booking;

import dev.ross.bench.booking.SystemUnderTest.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of a comparison, each with a value for each measured system; also printed to the error output as they are
 * measured.
 */
final class ComparisonTable {
    private final Map<String, Map<Kind, String>> rows = new LinkedHashMap<>();

    void put(Kind kind, String row, String format, Object... values) {
        var value = format.formatted(values);
        rows.computeIfAbsent(row, first -> new EnumMap<>(Kind.class)).put(kind, value);
        System.err.println(kind + ", " + row + ": " + value);
    }

    void print() {
        System.out.println("\n| what | rival | command side alone | everything |");
        System.out.println("| --- | ---: | ---: | ---: |");
        rows.forEach((row, values) -> System.out.printf(
                "| %s | %s | %s | %s |%n",
                row,
                values.getOrDefault(Kind.RIVAL, "–"),
                values.getOrDefault(Kind.COMMAND_SIDE, "–"),
                values.getOrDefault(Kind.EVERYTHING, "–")));
    }
}
