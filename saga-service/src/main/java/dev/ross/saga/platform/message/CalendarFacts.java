package dev.ross.saga.platform.message;

import dev.ross.contracts.seating.CalendarSequence;
import dev.ross.contracts.seating.CalendarSequence.EntryStatus;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a calendar entry as facts of a message, so that a mail contains the entry as it was when the message was
 * requested, whenever and however often it is sent.
 */
public final class CalendarFacts {
    private static final String NUMBER = "entryNumber";
    private static final String STATUS = "entryStatus";
    private static final String CHANGED_AT = "entryChangedAt";
    private static final String FROM = "from";
    private static final String TO = "to";

    private CalendarFacts() {}

    /** Empty if there is no entry yet. Start, zone and party are facts of every message about a seating. */
    public static Map<String, String> of(CalendarSequence entry) {
        var stay = entry.stay();
        var changedAt = entry.changedAt();
        if (stay == null || changedAt == null) return Map.of();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(NUMBER, String.valueOf(entry.number()));
        facts.put(STATUS, entry.status().name());
        facts.put(CHANGED_AT, changedAt.toString());
        facts.put(FROM, stay.from().toString());
        facts.put(TO, stay.to().toString());
        return facts;
    }

    public static Optional<CalendarSequence> in(Map<String, String> facts) {
        var number = facts.get(NUMBER);
        var startsAt = facts.get("startsAt");
        var zone = facts.get("timeZone");
        if (number == null || startsAt == null || zone == null) return Optional.empty();
        var start = LocalDateTime.parse(startsAt);
        return Optional.of(new CalendarSequence(
                Integer.parseInt(number),
                EntryStatus.valueOf(facts.getOrDefault(STATUS, "")),
                new Stay(start, ZoneId.of(zone), instant(FROM, facts), instant(TO, facts), start.toLocalDate()),
                PartySize.of(Integer.parseInt(facts.getOrDefault("partySize", ""))),
                instant(CHANGED_AT, facts)));
    }

    private static Instant instant(String name, Map<String, String> facts) {
        return Instant.parse(facts.getOrDefault(name, ""));
    }
}
