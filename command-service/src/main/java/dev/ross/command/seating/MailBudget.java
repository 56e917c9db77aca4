package dev.ross.command.seating;

import dev.ross.command.platform.axon.Budgets;
import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the budget of a restaurant whose staff write someone down; it is opened before anything else. */
@Component
class MailBudget {
    private final Stored<RestaurantId, MailedBookings> bookings;
    private final int limit;

    MailBudget(Kinds kinds, Budgets budgets) {
        this.bookings = kinds.of(MailedBookings.class, "mailed-bookings", MailedBookings::blank);
        this.limit = budgets.mailedBookings();
    }

    /** Nothing is opened for someone who is not mailed. */
    Share open(RestaurantId restaurant, @Nullable Personal<GuestContact> guest) {
        var contact = guest == null ? null : guest.value();
        var isMailed = contact != null && contact.email() != null;
        return new Share(isMailed ? bookings.existingOrNew(restaurant) : null, limit);
    }

    /** The part of the budget that one booking takes; none without a mail address. */
    record Share(@Nullable Aggregate<MailedBookings> bookings, int limit) {
        /**
         * @throws dev.ross.contracts.Refused if today's budget is spent
         */
        void require(Instant now) {
            if (bookings != null) bookings.execute(today -> today.require(limit, now));
        }

        void take(SeatingId seating, Instant now) {
            if (bookings != null) bookings.execute(today -> today.count(seating, now));
        }
    }
}
