package dev.ross.command.booking;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireNone;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_SLOT;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.seating.SeatingRejection.TOO_SOON;

import dev.ross.command.serviceday.ServiceDayReader;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a wished local time into a stay, and checks it against the restaurant's rules. */
public record BookingRules(RestaurantRules rules, Instant now) {
    /**
     * The stay that begins then, whether or not it is allowed.
     *
     * @throws RejectedException if a clock change skips that time; of a time that occurs twice, the earlier is meant
     */
    public Stay stayFrom(LocalDateTime startsAt, PartySize party) {
        requireNone(reasonAgainstStart(startsAt));
        return stayAt(startsAt, party);
    }

    /** The stay that begins then, whether or not it is allowed; empty if a clock change skips that time. */
    public Optional<Stay> possibleStay(LocalDateTime startsAt, PartySize party) {
        return reasonAgainstStart(startsAt).isPresent() ? Optional.empty() : Optional.of(stayAt(startsAt, party));
    }

    private Optional<Rejection> reasonAgainstStart(LocalDateTime startsAt) {
        var today = LocalDateTime.ofInstant(now, rules.timeZone());
        // no rule allows times so far away, and calendars have limits
        if (!startsAt.isAfter(today.minusYears(1))) return Optional.of(IN_THE_PAST);
        if (!startsAt.isBefore(today.plus(ServiceDayReader.ENDS_AFTER))) return Optional.of(TOO_FAR_AHEAD);
        var exists = !rules.timeZone().getRules().getValidOffsets(startsAt).isEmpty();
        return exists ? Optional.empty() : Optional.of(SKIPPED_BY_CLOCK_CHANGE);
    }

    private Stay stayAt(LocalDateTime startsAt, PartySize party) {
        return stay(
                startsAt.atZone(rules.timeZone()).withEarlierOffsetAtOverlap(),
                rules.policy().limits().turnOf(party));
    }

    /** The same stay with the length for another party size. */
    public Stay lasting(Stay stay, PartySize party) {
        var to = stay.from().plus(rules.policy().limits().turnOf(party));
        return new Stay(stay.startsAt(), stay.timeZone(), stay.from(), to, stay.serviceDate());
    }

    /**
     * The stay of a walk-in, from now on.
     *
     * @param minutes absent: as in the policy
     */
    public Stay fromNow(PartySize party, @Nullable Integer minutes) {
        var length = minutes == null ? rules.policy().limits().turnOf(party) : Duration.ofMinutes(minutes);
        return stay(ZonedDateTime.ofInstant(now, rules.timeZone()), length);
    }

    /**
     * The time by which a request made now is answered: before the stay begins, or for a stay that has begun, before it
     * ends.
     */
    public Instant answerBy(Stay stay) {
        var deadline = now.plus(Duration.ofMinutes(rules.policy().answers().answerWithinMinutes()));
        var last = now.isBefore(stay.from()) ? stay.from() : stay.to();
        return deadline.isBefore(last) ? deadline : last;
    }

    /**
     * Requires that a guest may book this themselves.
     *
     * @throws RejectedException with the first rule that forbids it
     */
    public void requireForAGuest(Stay stay, PartySize party) {
        requireNone(reasonAgainst(stay, party));
    }

    /** The first rule that forbids a guest to book this themselves, tables aside; empty if none does. */
    private Optional<Rejection> reasonAgainst(Stay stay, PartySize party) {
        var policy = rules.policy();
        var from = stay.from();
        if (party.guests() > policy.limits().maxPartySize()) return Optional.of(PARTY_TOO_LARGE);
        if (!from.isAfter(now)) return Optional.of(IN_THE_PAST);
        if (!rules.isOnASlot(stay.startsAt())) return Optional.of(NOT_A_SLOT);
        if (from.isBefore(now.plus(Duration.ofMinutes(policy.limits().leadMinutes())))) return Optional.of(TOO_SOON);
        if (from.isAfter(now.plus(Duration.ofDays(policy.limits().horizonDays())))) return Optional.of(TOO_FAR_AHEAD);
        return isOpen(stay) ? Optional.empty() : Optional.of(OUTSIDE_OPENING_HOURS);
    }

    /** The stay from then on, if a guest may book it themselves, tables aside. */
    Optional<Stay> stayForAGuest(LocalDateTime startsAt, PartySize party) {
        return possibleStay(startsAt, party)
                .filter(stay -> reasonAgainst(stay, party).isEmpty());
    }

    /**
     * Requires that staff may book this: notice, slots and party size are for them to judge, and with an override hours
     * too.
     *
     * @throws RejectedException with the first rule that forbids it
     */
    public void requireByStaff(Stay stay, boolean override) {
        require(stay.from().isAfter(now), IN_THE_PAST);
        require(override || isOpen(stay), OUTSIDE_OPENING_HOURS);
    }

    private boolean isOpen(Stay stay) {
        return rules.schedule().serviceDateOf(stay.startsAt()).isPresent();
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
