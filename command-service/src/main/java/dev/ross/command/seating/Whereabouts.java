package dev.ross.command.seating;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Refused;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose a seating is and when, read before anything is opened: it tells what to open, and in which order. */
@Component
class Whereabouts {
    private final Followed<Whereabout> known;

    Whereabouts(Following following) {
        this.known = following.streams("seating:", (before, event) -> Whereabout.evolve(before, (SeatingEvent) event));
    }

    boolean knows(SeatingId seating) {
        return known.of(seating.toString()).isPresent();
    }

    /** What this node knew of it was old: it is read again. */
    void forget(SeatingId seating) {
        known.forget(seating.toString());
    }

    /**
     * @throws Refused if there is no such seating
     */
    Whereabout of(SeatingId seating) {
        return known.of(seating.toString()).orElseThrow(() -> new Refused(SeatingRejection.UNKNOWN_SEATING));
    }

    record Wish(Stay stay, PartySize party) {}

    /**
     * @param from when its hold begins: with the stay, or earlier if the party was seated early
     * @param wish how its guest would rather have it, while that waits for an answer
     */
    record Whereabout(
            @Nullable CustomerId customer,
            Stay stay,
            PartySize party,
            Instant from,
            @Nullable Wish wish) {
        /** Whether the seating has not changed since. */
        boolean isOf(Seating seating) {
            var open = seating.amendment();
            return stay.equals(seating.stay())
                    && party.equals(seating.party())
                    && (open == null ? wish == null : wish != null && open.isFor(wish.stay(), wish.party()));
        }

        /** Every book that a decision about it made now must see: those it stands in, today's and last night's. */
        SortedSet<LocalDate> dates(Instant now, ZoneId bookZone) {
            var dates = Books.datesOf(stay.serviceDate(), from, stay.to(), bookZone);
            if (wish != null) dates.addAll(datesAround(wish.stay(), bookZone));
            if (now.isBefore(from) && from.isBefore(now.plus(Duration.ofHours(12))))
                dates.addAll(Books.datesOf(stay.serviceDate(), now, stay.to(), bookZone));
            dates.add(dates.first().minusDays(1));
            if (!now.isBefore(stay.to())) dates.addAll(datesItMayHaveSatInto(now, bookZone));
            return dates;
        }

        /** Who sits past midnight is held a place in the next day's book too. */
        private SortedSet<LocalDate> datesItMayHaveSatInto(Instant now, ZoneId bookZone) {
            var tomorrow = now.plus(Duration.ofDays(1));
            var last = SeatingTimes.lastHoldEndsBy(stay);
            return Books.datesOf(stay.serviceDate(), stay.to(), tomorrow.isBefore(last) ? tomorrow : last, bookZone);
        }

        /** The books a stay stands in, and last night's, where a party may still be sitting. */
        static SortedSet<LocalDate> datesAround(Stay stay, ZoneId bookZone) {
            var dates = Books.datesOf(stay.serviceDate(), stay.from(), stay.to(), bookZone);
            dates.add(dates.first().minusDays(1));
            return dates;
        }

        static Whereabout evolve(@Nullable Whereabout before, SeatingEvent event) {
            if (event instanceof SeatingCreated created)
                return new Whereabout(
                        created.customer(),
                        created.stay(),
                        created.party(),
                        created.stay().from(),
                        null);
            if (event instanceof WalkInCreated created)
                return new Whereabout(
                        null, created.stay(), created.party(), created.stay().from(), null);
            if (before == null) throw new IllegalStateException("a seating begins by being created");
            return switch (event) {
                case GuestsSeated seated -> before.seated(seated.at());
                case AmendmentRequested asked ->
                    new Whereabout(
                            before.customer(),
                            before.stay(),
                            before.party(),
                            before.from(),
                            new Wish(asked.stay(), asked.party()));
                case SeatingAmended amended ->
                    new Whereabout(
                            before.customer(),
                            amended.stay(),
                            amended.party(),
                            amended.stay().from(),
                            amended.asked() == null
                                    ? null
                                    : new Wish(
                                            amended.asked().stay(),
                                            amended.asked().party()));
                case AmendmentRefused refused ->
                    new Whereabout(before.customer(), before.stay(), before.party(), before.from(), null);
                default -> before;
            };
        }

        private Whereabout seated(Instant at) {
            return new Whereabout(customer, stay, party, at.isBefore(from) ? at : from, null);
        }
    }
}
