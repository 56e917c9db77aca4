package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.proof.ReplayedBooks.Entry;
import dev.ross.command.proof.ReplayedSeatings.Party;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Invariants of a restaurant at any moment, after any commands: rules 1, 4, 8 and 9 of the domain. */
record Invariants(ReplayedBooks books, ReplayedSeatings seatings, ZoneId zone) {
    void hold(Instant now) {
        noTablePromisedTwice();
        nobodyOnAnothersLap();
        nobodyAtATableOutOfUse();
        eachStandsInItsBooksAndNoOther(now);
        eachStayIsByTheClocks();
        nobodyExpectedInTwoPlaces(now);
    }

    /** Checks the invariants that do not depend on when this restaurant opens. */
    void holdInAnyRestaurant(Instant now) {
        noTablePromisedTwice();
        nobodyOnAnothersLap();
        eachStandsInItsBooksAndNoOther(now);
    }

    void noTablePromisedTwice() {
        forEachTwo(books.all(), (one, other) -> {
            var meet = one.from().isBefore(other.plannedTo()) && other.from().isBefore(one.plannedTo());
            return meet && share(one, other);
        });
    }

    private void nobodyOnAnothersLap() {
        forEachTwo(books.all(), (one, other) -> one.sits() && other.sits() && share(one, other));
    }

    private void nobodyAtATableOutOfUse() {
        for (var block : books.blocks.values())
            books.all()
                    .forEach((seating, entry) -> assertThat(entry.tables().contains(block.table())
                                    && entry.from().isBefore(block.to())
                                    && block.from().isBefore(entry.plannedTo()))
                            .as("%s %s and %s", seating, entry, block)
                            .isFalse());
    }

    void eachStandsInItsBooksAndNoOther(Instant now) {
        seatings.all.forEach((seating, party) -> {
            var entries = new ArrayList<Entry>();
            var dates = new TreeSet<LocalDate>();
            books.byDate.forEach((date, book) -> {
                var entry = book.get(seating);
                if (entry == null) return;
                dates.add(date);
                entries.add(entry);
            });
            if (party.holds()) standsRightly(seating, party, dates, entries, now);
            else assertThat(dates).as("books of %s %s", seating, party).isEmpty();
        });
    }

    private void standsRightly(SeatingId seating, Party party, Set<LocalDate> dates, List<Entry> entries, Instant now) {
        assertThat(entries).as("holds of %s %s", seating, party).isNotEmpty();
        var entry = entries.getFirst();
        assertThat(entries).as("holds of %s", seating).allMatch(other -> other.isSameClaimAs(entry));
        assertThat(dates).as("dates of %s %s", seating, entry).isEqualTo(datesOf(party.stay(), entry));
        assertThat(entry.tables()).as("tables of %s", seating).isEqualTo(party.tables());
        assertThat(entry.covers()).as("covers of %s", seating).isEqualTo(party.guests());
        assertThat(entry.sits()).as("%s sits", seating).isEqualTo(party.status() == SeatingStatus.SEATED);
        if (entry.sits()) {
            assertThat(entry.from()).as("from of %s, which sits", seating).isBeforeOrEqualTo(now);
            assertThat(entry.to()).isAfterOrEqualTo(party.stay().to());
        } else {
            var begins = party.stay().from();
            if (!entry.from().equals(begins)) // it was given its tables after it should have come
            assertThat(entry.from()).as("from of %s", seating).isAfter(begins).isBeforeOrEqualTo(now);
            assertThat(entry.to())
                    .as("to of %s", seating)
                    .isEqualTo(party.stay().to());
            if (!entry.comes().equals(begins)) // as above
            assertThat(entry.comes())
                        .as("coming of %s", seating)
                        .isAfter(begins)
                        .isBeforeOrEqualTo(now);
        }
    }

    private Set<LocalDate> datesOf(Stay stay, Entry entry) {
        var last = LocalDate.ofInstant(entry.to().minusMillis(1), zone);
        var touched = LocalDate.ofInstant(entry.from(), zone).datesUntil(last.plusDays(1));
        return new TreeSet<>(
                Stream.concat(Stream.of(stay.serviceDate()), touched).toList());
    }

    private void eachStayIsByTheClocks() {
        seatings.all.forEach((seating, party) -> {
            var stay = party.stay();
            var local = stay.startsAt();
            assertThat(LocalDateTime.ofInstant(stay.from(), zone))
                    .as("%s", seating)
                    .isEqualTo(local);
            if (!seating.toString().contains("walk"))
                assertThat(stay.from())
                        .as("%s", seating)
                        .isEqualTo(local.toInstant(
                                zone.getRules().getValidOffsets(local).getFirst()));
            var date = local.toLocalDate();
            assertThat(stay.serviceDate())
                    .as("%s", seating)
                    .isEqualTo(local.getHour() < EveningHistory.CLOSES ? date.minusDays(1) : date);
        });
    }

    private void nobodyExpectedInTwoPlaces(Instant now) {
        var expected = seatings.all.values().stream()
                .filter(party -> party.isExpected()
                        && party.guest() != null
                        && party.stay().to().isAfter(now))
                .toList();
        for (var one : expected)
            for (var other : expected)
                assertThat(one != other
                                && Objects.equals(one.guest(), other.guest())
                                && one.stay().from().isBefore(other.stay().to())
                                && other.stay().from().isBefore(one.stay().to()))
                        .as("%s and %s", one, other)
                        .isFalse();
    }

    static boolean share(Entry one, Entry other) {
        return !Collections.disjoint(one.tables(), other.tables());
    }

    private interface EntryPairCheck {
        boolean wrong(Entry one, Entry other);
    }

    private static void forEachTwo(Map<SeatingId, Entry> entries, EntryPairCheck check) {
        var all = List.copyOf(entries.entrySet());
        for (int i = 0; i < all.size(); i++)
            for (int j = 0; j < i; j++)
                if (check.wrong(all.get(i).getValue(), all.get(j).getValue()))
                    throw new AssertionError(all.get(i) + " and " + all.get(j));
    }
}
