package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_A_SLOT;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.seating.SeatingRejection.TOO_SOON;

import dev.ross.command.seating.Whereabouts.Whereabout;
import dev.ross.command.serviceday.Diary;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Turns a wish, in the restaurant's own time, into a stay it can promise. */
record Promise(Rules rules, Instant now) {
    /**
     * The stay that begins then, whether or not it may be had.
     *
     * @throws Refused if the clocks skip that time; of a time that comes twice, the earlier is meant
     */
    Stay stayFrom(LocalDateTime startsAt, PartySize party) {
        var today = LocalDateTime.ofInstant(now, rules.timeZone());
        require(startsAt.isAfter(today.minusYears(1)), IN_THE_PAST); // no rule allows it, and no calendar need bear it
        require(startsAt.isBefore(today.plus(Diary.ENDS_AFTER)), TOO_FAR_AHEAD);
        require(!rules.timeZone().getRules().getValidOffsets(startsAt).isEmpty(), SKIPPED_BY_CLOCK_CHANGE);
        return stay(
                startsAt.atZone(rules.timeZone()).withEarlierOffsetAtOverlap(),
                rules.policy().turnOf(party));
    }

    /**
     * The stay as it would be amended: another beginning by today's clocks, another length for another party. An amendment by the
     * guest changes their open wish, if there is one, in what it says. A party that staff count at the door stays as long as
     * was planned.
     */
    Stay amended(Whereabout known, AmendSeating amend) {
        var wish = amend.customer() == null ? null : known.wish();
        var base = wish == null ? known.stay() : wish.stay();
        var startsAt = amend.startsAt() == null ? base.startsAt() : amend.startsAt();
        var party = partyOf(known.party(), wish == null ? null : wish.party(), amend);
        if (wish != null && startsAt.equals(base.startsAt()) && party.equals(wish.party())) return base;
        var stay = known.stay();
        if (!startsAt.equals(stay.startsAt())) return stayFrom(startsAt, party);
        var isAtTheDoor = amend.customer() == null && !now.isBefore(stay.from());
        return isAtTheDoor || party.equals(known.party()) ? stay : lasting(stay, party);
    }

    /** The stay for another party. */
    Stay lasting(Stay stay, PartySize party) {
        var to = stay.from().plus(rules.policy().turnOf(party));
        return new Stay(stay.startsAt(), stay.timeZone(), stay.from(), to, stay.serviceDate());
    }

    /** How many come after the amendment: as many as it says, else as many as the open wish says, else as before. */
    static PartySize partyOf(PartySize agreed, @Nullable PartySize wished, AmendSeating amend) {
        if (amend.party() != null) return amend.party();
        return wished == null ? agreed : wished;
    }

    /**
     * From now on, for a party that stands in the door.
     *
     * @param minutes absent: as long as the policy says
     */
    Stay fromNow(PartySize party, @Nullable Integer minutes) {
        var length = minutes == null ? rules.policy().turnOf(party) : Duration.ofMinutes(minutes);
        return stay(ZonedDateTime.ofInstant(now, rules.timeZone()), length);
    }

    /** Until when a guest who asks now is answered: before they come, or while they still may. */
    Instant answerBy(Stay stay) {
        var promised = now.plus(Duration.ofMinutes(rules.policy().answerWithinMinutes()));
        var last = now.isBefore(stay.from()) ? stay.from() : stay.to();
        return promised.isBefore(last) ? promised : last;
    }

    /**
     * What a guest may book themselves.
     *
     * @throws Refused with the first rule that forbids it
     */
    void requireForAGuest(Stay stay, PartySize party) {
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
        } catch (Refused not) {
            return false;
        }
    }

    /**
     * What staff may write down: notice, slots and party size are theirs to judge, and hours too if they say so.
     *
     * @throws Refused with the first rule that forbids it
     */
    void requireByStaff(Stay stay, boolean override) {
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
