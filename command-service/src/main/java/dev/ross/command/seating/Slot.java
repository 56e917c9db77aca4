package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntBiFunction;

/**
 * The minutes in which a kitchen counts who comes, since it cannot cook for everybody at once.
 *
 * @param to exclusive
 */
record Slot(Instant from, Instant to) {
    static Slot of(Stay stay, BookingPolicy policy) {
        var length = Duration.ofMinutes(policy.slotMinutes());
        var since = stay.startsAt().toLocalTime().toNanoOfDay() % length.toNanos();
        var from = stay.from().minusNanos(since);
        return new Slot(from, from.plus(length));
    }

    boolean hasRoomFor(PartySize party, BookingPolicy policy, ToIntBiFunction<Instant, Instant> coversWithin) {
        var limit = policy.coversPerSlot();
        return limit == null || coversWithin.applyAsInt(from, to) + party.guests() <= limit;
    }

    /**
     * @param coversWithin how many guests of other parties come between two instants
     * @throws Refused if too many come then already
     */
    static void requireRoom(
            Stay stay, PartySize party, BookingPolicy policy, ToIntBiFunction<Instant, Instant> coversWithin) {
        require(of(stay, policy).hasRoomFor(party, policy, coversWithin), SLOT_FULL);
    }
}
