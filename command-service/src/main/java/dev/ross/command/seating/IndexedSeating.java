package dev.ross.command.seating;

import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A seating as {@link SeatingIndex} knows it.
 *
 * @param customer absent for a party without an account
 * @param from when its hold begins: with the stay, or earlier if the party was seated early
 * @param amendment the amendment that its guest asks for, while it waits for an answer
 * @param period since when its party is seated; absent if it is not
 */
public record IndexedSeating(
        @Nullable CustomerId customer,
        Stay stay,
        PartySize party,
        Instant from,
        @Nullable OpenAmendment amendment,
        @Nullable SeatedPeriod period) {
    /** Whether the seating has not changed since. */
    public boolean isOf(SeatingState seating) {
        return stay.equals(seating.stay())
                && party.equals(seating.party())
                && Objects.equals(amendment, seating.amendment());
    }

    /**
     * The dates of every book that a decision about it needs now: those with its hold, today's and last night's.
     */
    public SortedSet<LocalDate> dates(Instant now, ZoneId bookZone) {
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
    public static SortedSet<LocalDate> datesAround(Stay stay, ZoneId bookZone) {
        var dates = DayBookRepository.datesOf(stay.serviceDate(), stay.from(), stay.to(), bookZone);
        dates.add(dates.first().minusDays(1));
        return dates;
    }

    static IndexedSeating after(@Nullable IndexedSeating before, SeatingEvent event) {
        if (before == null) return created(event);
        var planned = before.planned(event);
        var period = SeatedPeriod.after(Optional.ofNullable(before.period()), event);
        return planned.seatedFor(period.orElse(null));
    }

    private static IndexedSeating created(SeatingEvent event) {
        return switch (event) {
            case SeatingCreated created ->
                new IndexedSeating(
                        created.customer(),
                        created.stay(),
                        created.party(),
                        created.stay().from(),
                        null,
                        null);
            case WalkInCreated created ->
                new IndexedSeating(
                        null,
                        created.stay(),
                        created.party(),
                        created.stay().from(),
                        null,
                        SeatedPeriod.after(Optional.empty(), created).orElse(null));
            default -> throw new IllegalStateException("a seating begins by being created");
        };
    }

    private IndexedSeating planned(SeatingEvent event) {
        return switch (event) {
            case GuestsSeated seated ->
                new IndexedSeating(
                        customer, stay, party, seated.at().isBefore(from) ? seated.at() : from, null, period);
            case AmendmentRequested asked -> asking(OpenAmendment.of(asked));
            case SeatingAmended amended ->
                new IndexedSeating(
                        customer,
                        amended.stay(),
                        amended.party(),
                        amended.stay().from(),
                        amended.asked(),
                        period);
            case AmendmentRefused refused -> asking(null);
            default -> this;
        };
    }

    private IndexedSeating asking(@Nullable OpenAmendment open) {
        return new IndexedSeating(customer, stay, party, from, open, period);
    }

    private IndexedSeating seatedFor(@Nullable SeatedPeriod now) {
        return new IndexedSeating(customer, stay, party, from, amendment, now);
    }
}
