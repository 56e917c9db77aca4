package dev.ross.e2e;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

/** Time zones for the stories, so that they can run at any hour. */
final class Zones {
    private Zones() {}

    /** A zone where it is early afternoon now: the evening is still to come, and midnight far away. */
    static ZoneId whereItIsAfternoon() {
        return Stream.of(
                        "Pacific/Pago_Pago",
                        "Pacific/Honolulu",
                        "America/Los_Angeles",
                        "America/Chicago",
                        "America/New_York",
                        "America/Sao_Paulo",
                        "Atlantic/Azores",
                        "Europe/Stockholm",
                        "Europe/Istanbul",
                        "Asia/Dubai",
                        "Asia/Dhaka",
                        "Asia/Singapore",
                        "Asia/Tokyo",
                        "Pacific/Noumea",
                        "Pacific/Auckland")
                .map(ZoneId::of)
                .min(Comparator.comparing(zone -> Math.abs(LocalTime.now(zone).toSecondOfDay()
                        - LocalTime.of(14, 0).toSecondOfDay())))
                .orElseThrow();
    }

    /** A zone whose date is not that of this machine; there is always one. */
    static ZoneId whereItIsAnotherDay() {
        return Stream.of("Pacific/Kiritimati", "Pacific/Pago_Pago")
                .map(ZoneId::of)
                .filter(zone -> !LocalDate.now(zone).equals(LocalDate.now(ZoneId.systemDefault())))
                .filter(zone -> LocalTime.now(zone).isBefore(LocalTime.of(23, 0)))
                .findFirst()
                .orElseThrow();
    }
}
