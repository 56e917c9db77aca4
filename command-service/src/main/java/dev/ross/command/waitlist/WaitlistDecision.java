package dev.ross.command.waitlist;

import static dev.ross.command.platform.bus.AggregateDisagreement.Between.WAITLIST_AND_BOOK;

import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.WaitlistId;
import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Aggregate;

/**
 * A waitlist opened for one decision, together with a guest's record and the books of the days it offers from.
 *
 * @param guest the guest who acts or whom it concerns; an empty record for all others
 * @param now the time of the decision
 */
record WaitlistDecision(
        WaitlistId id, Aggregate<Waitlist> list, Guest guest, DayBooks book, RestaurantRules rules, Instant now) {
    /** Carries out a transition of the waitlist. */
    void change(Consumer<Waitlist> transition) {
        list.execute(transition);
    }

    /**
     * Releases the hold; retries if another node has just written it and this book lacks it, as it would stay for ever.
     */
    void release(WaitlistEntry entry) {
        var seating = entry.id().seating();
        var offer = entry.offer();
        if (offer != null && !book.holds().tablesOf(seating).equals(offer.tables()))
            throw new AggregateDisagreement(WAITLIST_AND_BOOK, StreamKind.WAITLIST.of(id));
        book.release(seating);
    }
}
