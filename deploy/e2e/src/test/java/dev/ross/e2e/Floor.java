package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The tables of a restaurant, and the rules that must hold for the parties booked on them.
 *
 * @param seats by table, or by tables that may be put together
 * @param seated at how many tables a party is seated
 */
record Floor(Map<Set<String>, Integer> seats, long seated) {
    private static final int SLOT_MINUTES = 15;

    static Floor of(JsonNode plan) {
        var seats = new HashMap<Set<String>, Integer>();
        plan.get("tables")
                .valueStream()
                .forEach(table -> seats.put(Set.of(table.get("id").asString()), most(table)));
        plan.get("combinations").valueStream().forEach(tables -> seats.put(ids(tables), most(tables)));
        var seated = plan.get("tables")
                .valueStream()
                .filter(table -> table.get("state").asString().equals("SEATED"))
                .count();
        return new Floor(seats, seated);
    }

    /** Checks that every party has seats, and no table two parties at a time. */
    void holds(List<Party> parties) {
        for (var party : parties) {
            assertThat(seats).as("where %s sits", party).containsKey(party.tables());
            assertThat(seats.get(party.tables())).as("seats of %s", party).isGreaterThanOrEqualTo(party.size());
            for (var other : parties)
                assertThat(other != party
                                && party.from().isBefore(other.to())
                                && other.from().isBefore(party.to())
                                && !Collections.disjoint(party.tables(), other.tables()))
                        .as("%s meets %s", party, other)
                        .isFalse();
        }
    }

    void takesNoMoreAtOnceThan(int covers, List<Party> parties) {
        var coming = new HashMap<LocalDateTime, Integer>();
        for (var party : parties) {
            var slot = party.startsAt().minusMinutes(party.startsAt().getMinute() % SLOT_MINUTES);
            assertThat(coming.merge(slot, party.size(), Integer::sum))
                    .as("guests at %s", slot)
                    .isLessThanOrEqualTo(covers);
        }
    }

    private static int most(JsonNode place) {
        return place.get("maxSeats").asInt();
    }

    private static Set<String> ids(JsonNode holder) {
        var ids = new HashSet<String>();
        holder.get("tables").valueStream().forEach(table -> ids.add(table.asString()));
        return ids;
    }

    /**
     * A booking in the book.
     *
     * @param to exclusive
     */
    record Party(String id, int size, Set<String> tables, LocalDateTime startsAt, Instant from, Instant to) {
        static Party of(JsonNode line) {
            var startsAt = LocalDateTime.parse(line.get("startsAt").asString());
            var endsAt = LocalDateTime.parse(line.get("endsAt").asString());
            var from = Instant.parse(line.get("startsAtInstant").asString());
            return new Party(
                    line.get("id").asString(),
                    line.get("partySize").asInt(),
                    ids(line),
                    startsAt,
                    from,
                    from.plus(startsAt.until(endsAt, ChronoUnit.MINUTES), ChronoUnit.MINUTES));
        }
    }
}
