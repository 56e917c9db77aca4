package dev.ross.saga.platform.message;

import dev.ross.contracts.report.IsoWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the message with a weekly report is about, as facts of a message.
 *
 * @param timeZone by whose Monday it was due
 */
public record ReportFacts(IsoWeek week, ZoneId timeZone) {
    private static final String WEEK = "week";
    private static final String ZONE = "timeZone";

    public static ReportFacts of(Map<String, String> facts) {
        return new ReportFacts(IsoWeek.of(String.valueOf(facts.get(WEEK))), ZoneId.of(facts.getOrDefault(ZONE, "UTC")));
    }

    public Map<String, String> with(String restaurantName) {
        return Map.of("restaurant", restaurantName, WEEK, week.toString(), ZONE, timeZone.getId());
    }

    /** Until when it is worth reading: the next one is due then. */
    Instant usefulUntil() {
        return week.next().reportDueAt(timeZone);
    }
}
