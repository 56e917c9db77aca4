package dev.ross.saga.platform.message;

import dev.ross.contracts.value.CalendarVisit;
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
    private static final String CANCELLED = "entryCancelled";
    private static final String CHANGED_AT = "entryChangedAt";
    private static final String FROM = "from";
    private static final String TO = "to";

    private CalendarFacts() {}

    /** The facts of an entry. Start, zone and party are facts of every message about a seating. */
    public static Map<String, String> of(CalendarVisit visit) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(NUMBER, String.valueOf(visit.number()));
        facts.put(CANCELLED, String.valueOf(visit.cancelled()));
        facts.put(CHANGED_AT, visit.changedAt().toString());
        facts.put(FROM, visit.stay().from().toString());
        facts.put(TO, visit.stay().to().toString());
        return facts;
    }

    public static Optional<CalendarVisit> in(Map<String, String> facts) {
        var number = facts.get(NUMBER);
        var startsAt = facts.get("startsAt");
        var zone = facts.get("timeZone");
        if (number == null || startsAt == null || zone == null) return Optional.empty();
        var start = LocalDateTime.parse(startsAt);
        return Optional.of(new CalendarVisit(
                Integer.parseInt(number),
                Boolean.parseBoolean(facts.get(CANCELLED)),
                new Stay(start, ZoneId.of(zone), instant(FROM, facts), instant(TO, facts), start.toLocalDate()),
                PartySize.of(Integer.parseInt(facts.getOrDefault("partySize", ""))),
                instant(CHANGED_AT, facts)));
    }

    /** When the visit of a message starts; empty for one that has no entry. */
    public static Optional<Instant> startIn(Map<String, String> facts) {
        return Optional.ofNullable(facts.get(FROM)).map(Instant::parse);
    }

    private static Instant instant(String name, Map<String, String> facts) {
        return Instant.parse(facts.getOrDefault(name, ""));
    }
}
