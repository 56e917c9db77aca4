package dev.ross.command.booking;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the restaurant's budget of mailed bookings, when its staff book for someone; before anything else is opened.
 */
@Component
public class MailBudget {
    private final AggregateRepository<RestaurantId, MailedBookings> bookings;
    private final int limit;

    MailBudget(AggregateRepositories repositories, ActionBudgets budgets) {
        this.bookings = repositories.of(MailedBookings.class, StreamKind.MAILED_BOOKINGS, MailedBookings::blank);
        this.limit = budgets.mailedBookings();
    }

    /** Opens nothing if there is no mail address. */
    public Share open(RestaurantId restaurant, @Nullable Personal<GuestContact> guest) {
        var contact = guest == null ? null : guest.value();
        var isMailed = contact != null && contact.email() != null;
        return new Share(isMailed ? bookings.existingOrNew(restaurant) : null, limit);
    }

    /** The restaurant's budget, for one booking; empty without a mail address. */
    public record Share(@Nullable Aggregate<MailedBookings> bookings, int limit) {
        /**
         * @throws dev.ross.contracts.RejectedException if today's budget is spent
         */
        public void require(Instant now) {
            if (bookings != null) bookings.execute(today -> today.require(limit, now));
        }

        public void take(SeatingId seating, Instant now) {
            if (bookings != null) bookings.execute(today -> today.count(seating, now));
        }
    }
}
