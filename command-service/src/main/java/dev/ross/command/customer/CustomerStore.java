package dev.ross.command.customer;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.platform.limit.CommandProperties;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.WaitId;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Loads and creates customers for decisions about their requests. Customers are opened before anything else. */
@Component
public class CustomerStore {
    private final AggregateRepository<CustomerId, Customer> customers;
    private final int openRequests;
    private final ActionBudgets budgets;

    @Autowired
    CustomerStore(AggregateRepositories repositories, CommandProperties properties, ActionBudgets budgets) {
        this(repositories, properties.openRequests(), budgets);
    }

    CustomerStore(AggregateRepositories repositories, int openRequests, ActionBudgets budgets) {
        this.customers = repositories.of(Customer.class, StreamKind.CUSTOMER, Customer::blank);
        this.openRequests = openRequests;
        this.budgets = budgets;
    }

    AggregateRepository<CustomerId, Customer> customers() {
        return customers;
    }

    ActionBudgets budgets() {
        return budgets;
    }

    /**
     * @param customer absent for a party without an account, whose record is always empty
     */
    public Guest open(@Nullable CustomerId customer) {
        return new Guest(customer == null ? null : customers.existingOrNew(customer), openRequests, budgets);
    }

    /** The record of the guest whom one decision concerns. */
    public record Guest(@Nullable Aggregate<Customer> customer, int limit, ActionBudgets budgets) {
        /** The reason why they may not be expected then: too many open requests, or one for the same time. */
        public Optional<Rejection> reasonAgainst(SeatingId seating, Instant from, Instant to, Instant now) {
            return customer == null
                    ? Optional.empty()
                    : customer.invoke(guest -> guest.reasonAgainst(seating, from, to, limit, now));
        }

        /**
         * @throws RejectedException if they may not be expected then
         */
        public void requireRoomFor(SeatingId seating, Instant from, Instant to, Instant now) {
            RejectedException.requireNone(reasonAgainst(seating, from, to, now));
        }

        /** Whether the record agrees that the guest is, or is not, expected there. */
        public boolean agrees(SeatingId seating, boolean expected) {
            return customer == null || customer.invoke(guest -> guest.isOpen(seating)) == expected;
        }

        /**
         * @throws RejectedException if the guest's requests of today have reached their limit
         */
        public void requireMayAsk(Instant now) {
            if (customer != null) customer.execute(guest -> guest.requireMayAsk(budgets.requests(), now));
        }

        /** Records a request that the guest makes themselves now. */
        public void ask(SeatingId seating, Instant from, Instant to, Instant now) {
            if (customer != null) customer.execute(guest -> guest.open(seating, from, to, now));
        }

        /**
         * @throws RejectedException if they have joined as many waitlists today as one guest may
         */
        public void countJoin(WaitId wait, Instant now) {
            if (customer != null) customer.execute(guest -> guest.countJoin(wait, budgets.waitlistJoins(), now));
        }

        /** The contact for a restaurant: the given one, completed with the present profile. */
        public Personal<GuestContact> contact(Personal<GuestContact> said) {
            return customer == null ? said : customer.invoke(guest -> guest.contact(said));
        }

        public void open(SeatingId seating, Instant from, Instant to) {
            if (customer != null) customer.execute(guest -> guest.open(seating, from, to, null));
        }

        public void close(SeatingId seating) {
            if (customer != null) customer.execute(guest -> guest.close(seating));
        }
    }
}
