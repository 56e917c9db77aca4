package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stranded;
import dev.ross.contracts.serviceday.Taken;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What staff have to look after among those who are still to come. Nothing is moved by itself: where to is proposed. */
record Flags(Rules rules, Taken taken, Instant now) {
    @Nullable
    Stranded strands(BookEntry entry) {
        if (!isToCome(entry) || !entry.stay().from().isAfter(now)) return null;
        var tables = Set.copyOf(entry.tables());
        return Stranded.by(rules, entry.stay(), entry.partySize(), tables, entry.source() == Source.ONLINE)
                .orElse(null);
    }

    boolean endangers(BookEntry entry) {
        return isToCome(entry) && taken.isEndangered(entry.id());
    }

    /** The best fit of what is free for all of its stay; whom staff want to stay where they are is left there. */
    @Nullable
    Proposal proposes(BookEntry entry) {
        if (!endangers(entry) || entry.how() == Assignment.LOCKED) return null;
        var stay = entry.stay();
        return rules.furniture().settingsFor(entry.partySize()).stream()
                .filter(setting -> setting.seats(entry.partySize()))
                .filter(setting -> taken.isFree(setting.tables(), stay.from(), stay.to(), Set.of(entry.id())))
                .findFirst()
                .map(Proposal::of)
                .orElse(null);
    }

    private static boolean isToCome(BookEntry entry) {
        return entry.status() == SeatingStatus.PENDING || entry.status() == SeatingStatus.ACCEPTED;
    }
}
