package dev.ross.command.customer;

import dev.ross.command.platform.axon.Budgets;
import dev.ross.command.platform.axon.CommandProperties;
import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.waitlist.WaitId;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where guests' own books are kept. They are opened before anything else. */
@Component
public class Guests {
    private final Stored<CustomerId, Customer> customers;
    private final int openRequests;
    private final Budgets budgets;

    @Autowired
    Guests(Kinds kinds, CommandProperties properties, Budgets budgets) {
        this(kinds, properties.openRequests(), budgets);
    }

    Guests(Kinds kinds, int openRequests, Budgets budgets) {
        this.customers = kinds.of(Customer.class, "customer", Customer::blank);
        this.openRequests = openRequests;
        this.budgets = budgets;
    }

    Stored<CustomerId, Customer> customers() {
        return customers;
    }

    Budgets budgets() {
        return budgets;
    }

    /**
     * @param customer absent for a party without an account, whose book is always empty
     */
    public Guest open(@Nullable CustomerId customer) {
        return new Guest(customer == null ? null : customers.existingOrNew(customer), openRequests, budgets);
    }

    /** The guest of one decision. */
    public record Guest(@Nullable Aggregate<Customer> book, int limit, Budgets budgets) {
        /**
         * @throws dev.ross.contracts.Refused if they have asked for too much, or for something at the same time
         */
        public void requireRoomFor(SeatingId seating, Instant from, Instant to, Instant now) {
            if (book != null) book.execute(guest -> guest.requireRoomFor(seating, from, to, limit, now));
        }

        /** Whether this book says, too, that the guest is or is not expected there. */
        public boolean agrees(SeatingId seating, boolean expected) {
            return book == null || book.invoke(guest -> guest.isOpen(seating)) == expected;
        }

        /**
         * @throws dev.ross.contracts.Refused if they have asked for as much today as one guest may
         */
        public void requireMayAsk(Instant now) {
            if (book != null) book.execute(guest -> guest.requireMayAsk(budgets.requests(), now));
        }

        /** What they ask for themselves now. */
        public void ask(SeatingId seating, Instant from, Instant to, Instant now) {
            if (book != null) book.execute(guest -> guest.open(seating, from, to, now));
        }

        /**
         * @throws dev.ross.contracts.Refused if they have joined as many waitlists today as one guest may
         */
        public void countJoin(WaitId wait, Instant now) {
            if (book != null) book.execute(guest -> guest.countJoin(wait, budgets.waitlistJoins(), now));
        }

        /** Their contact as a restaurant is to know it: what was said, and what their profile says now. */
        public Personal<GuestContact> contact(Personal<GuestContact> said) {
            return book == null ? said : book.invoke(guest -> guest.contact(said));
        }

        public void open(SeatingId seating, Instant from, Instant to) {
            if (book != null) book.execute(guest -> guest.open(seating, from, to, null));
        }

        public void close(SeatingId seating) {
            if (book != null) book.execute(guest -> guest.close(seating));
        }
    }
}
