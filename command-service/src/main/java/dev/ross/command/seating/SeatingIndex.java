package dev.ross.command.seating;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lock-free index of seatings (guest, stay, dates), read before anything is opened: shows which aggregates to open. */
@Component
class SeatingIndex {
    private final StreamFold<IndexedSeating> known;

    SeatingIndex(StreamFolds folds) {
        this.known = folds.fold("seating:", (before, event) -> IndexedSeating.evolve(before, (SeatingEvent) event));
    }

    boolean knows(SeatingId seating) {
        return known.of(seating.toString()).isPresent();
    }

    /** Evicts this node's entry after it turned out to be stale. */
    void forget(SeatingId seating) {
        known.forget(seating.toString());
    }

    /**
     * @throws RejectedException if there is no such seating
     */
    IndexedSeating of(SeatingId seating) {
        return known.of(seating.toString()).orElseThrow(() -> new RejectedException(SeatingRejection.UNKNOWN_SEATING));
    }

    record RequestedAmendment(Stay stay, PartySize party) {}

    /**
     * @param from when its hold begins: with the stay, or earlier if the party was seated early
     * @param amendment the amendment that its guest asks for, while it waits for an answer
     */
    record IndexedSeating(
            @Nullable CustomerId customer,
            Stay stay,
            PartySize party,
            Instant from,
            @Nullable RequestedAmendment amendment) {
        /** Whether the seating has not changed since. */
        boolean isOf(Seating seating) {
            var open = seating.amendment();
            return stay.equals(seating.stay())
                    && party.equals(seating.party())
                    && (open == null
                            ? amendment == null
                            : amendment != null && open.isFor(amendment.stay(), amendment.party()));
        }

        /**
         * The dates of every book that a decision about it needs now: those with its hold, today's and last night's.
         */
        SortedSet<LocalDate> dates(Instant now, ZoneId bookZone) {
            var dates = DayBookRepository.datesOf(stay.serviceDate(), from, stay.to(), bookZone);
            if (amendment != null) dates.addAll(datesAround(amendment.stay(), bookZone));
            if (now.isBefore(from) && from.isBefore(now.plus(Duration.ofHours(12))))
                dates.addAll(DayBookRepository.datesOf(stay.serviceDate(), now, stay.to(), bookZone));
            dates.add(dates.first().minusDays(1));
            if (!now.isBefore(stay.to())) dates.addAll(datesItMayHaveSatInto(now, bookZone));
            return dates;
        }

        /** A party that is still seated after midnight has a hold in the next day's book too. */
        private SortedSet<LocalDate> datesItMayHaveSatInto(Instant now, ZoneId bookZone) {
            var tomorrow = now.plus(Duration.ofDays(1));
            var last = SeatingTimes.lastHoldEndsBy(stay);
            return DayBookRepository.datesOf(
                    stay.serviceDate(), stay.to(), tomorrow.isBefore(last) ? tomorrow : last, bookZone);
        }

        /** The dates of the books that a stay touches, and last night's, since a party may still be seated. */
        static SortedSet<LocalDate> datesAround(Stay stay, ZoneId bookZone) {
            var dates = DayBookRepository.datesOf(stay.serviceDate(), stay.from(), stay.to(), bookZone);
            dates.add(dates.first().minusDays(1));
            return dates;
        }

        static IndexedSeating evolve(@Nullable IndexedSeating before, SeatingEvent event) {
            if (event instanceof SeatingCreated created)
                return new IndexedSeating(
                        created.customer(),
                        created.stay(),
                        created.party(),
                        created.stay().from(),
                        null);
            if (event instanceof WalkInCreated created)
                return new IndexedSeating(
                        null, created.stay(), created.party(), created.stay().from(), null);
            if (before == null) throw new IllegalStateException("a seating begins by being created");
            return switch (event) {
                case GuestsSeated seated -> before.seated(seated.at());
                case AmendmentRequested asked ->
                    new IndexedSeating(
                            before.customer(),
                            before.stay(),
                            before.party(),
                            before.from(),
                            new RequestedAmendment(asked.stay(), asked.party()));
                case SeatingAmended amended ->
                    new IndexedSeating(
                            before.customer(),
                            amended.stay(),
                            amended.party(),
                            amended.stay().from(),
                            amended.asked() == null
                                    ? null
                                    : new RequestedAmendment(
                                            amended.asked().stay(),
                                            amended.asked().party()));
                case AmendmentRefused refused ->
                    new IndexedSeating(before.customer(), before.stay(), before.party(), before.from(), null);
                default -> before;
            };
        }

        private IndexedSeating seated(Instant at) {
            return new IndexedSeating(customer, stay, party, at.isBefore(from) ? at : from, null);
        }
    }
}
