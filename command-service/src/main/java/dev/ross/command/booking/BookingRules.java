package dev.ross.command.booking;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_SLOT;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.seating.SeatingRejection.TOO_SOON;

import dev.ross.command.serviceday.ServiceDayReader;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Turns a wished local time into a stay, and checks it against the restaurant's rules. */
public record BookingRules(RestaurantRules rules, Instant now) {
    /**
     * The stay that begins then, whether or not it is allowed.
     *
     * @throws RejectedException if a clock change skips that time; of a time that occurs twice, the earlier is meant
     */
    public Stay stayFrom(LocalDateTime startsAt, PartySize party) {
        var today = LocalDateTime.ofInstant(now, rules.timeZone());
        require(startsAt.isAfter(today.minusYears(1)), IN_THE_PAST); // no rule allows it, and calendars have limits
        require(startsAt.isBefore(today.plus(ServiceDayReader.ENDS_AFTER)), TOO_FAR_AHEAD);
        require(!rules.timeZone().getRules().getValidOffsets(startsAt).isEmpty(), SKIPPED_BY_CLOCK_CHANGE);
        return stay(
                startsAt.atZone(rules.timeZone()).withEarlierOffsetAtOverlap(),
                rules.policy().turnOf(party));
    }

    /** The same stay with the length for another party size. */
    public Stay lasting(Stay stay, PartySize party) {
        var to = stay.from().plus(rules.policy().turnOf(party));
        return new Stay(stay.startsAt(), stay.timeZone(), stay.from(), to, stay.serviceDate());
    }

    /**
     * The stay of a walk-in, from now on.
     *
     * @param minutes absent: as in the policy
     */
    public Stay fromNow(PartySize party, @Nullable Integer minutes) {
        var length = minutes == null ? rules.policy().turnOf(party) : Duration.ofMinutes(minutes);
        return stay(ZonedDateTime.ofInstant(now, rules.timeZone()), length);
    }

    /**
     * The time by which a request made now is answered: before the stay begins, or for a stay that has begun, before it
     * ends.
     */
    public Instant answerBy(Stay stay) {
        var deadline = now.plus(Duration.ofMinutes(rules.policy().answerWithinMinutes()));
        var last = now.isBefore(stay.from()) ? stay.from() : stay.to();
        return deadline.isBefore(last) ? deadline : last;
    }

    /**
     * Requires that a guest may book this themselves.
     *
     * @throws RejectedException with the first rule that forbids it
     */
    public void requireForAGuest(Stay stay, PartySize party) {
        var policy = rules.policy();
        require(party.guests() <= policy.maxPartySize(), PARTY_TOO_LARGE);
        require(stay.from().isAfter(now), IN_THE_PAST);
        require(rules.isOnASlot(stay.startsAt()), NOT_A_SLOT);
        require(!stay.from().isBefore(now.plus(Duration.ofMinutes(policy.leadMinutes()))), TOO_SOON);
        require(!stay.from().isAfter(now.plus(Duration.ofDays(policy.horizonDays()))), TOO_FAR_AHEAD);
        requireOpen(stay);
    }

    /** Whether a guest may book this time themselves, tables aside. */
    boolean mayBeAskedFor(LocalDateTime startsAt, PartySize party) {
        try {
            requireForAGuest(stayFrom(startsAt, party), party);
            return true;
        } catch (RejectedException not) {
            return false;
        }
    }

    /**
     * Requires that staff may book this: notice, slots and party size are for them to judge, and with an override hours
     * too.
     *
     * @throws RejectedException with the first rule that forbids it
     */
    public void requireByStaff(Stay stay, boolean override) {
        require(stay.from().isAfter(now), IN_THE_PAST);
        if (!override) requireOpen(stay);
    }

    private void requireOpen(Stay stay) {
        require(rules.schedule().serviceDateOf(stay.startsAt()).isPresent(), OUTSIDE_OPENING_HOURS);
    }

    private Stay stay(ZonedDateTime startsAt, Duration length) {
        var from = startsAt.toInstant();
        var local = startsAt.toLocalDateTime();
        return new Stay(
                local,
                rules.timeZone(),
                from,
                from.plus(length),
                rules.schedule().serviceDateOf(local).orElse(local.toLocalDate()));
    }
}
