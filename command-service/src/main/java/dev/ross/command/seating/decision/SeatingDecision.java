package dev.ross.command.seating.decision;

import static dev.ross.command.platform.bus.AggregateDisagreement.Between.SEATING_AND_BOOK;
import static dev.ross.command.platform.bus.AggregateDisagreement.Between.SEATING_AND_GUEST;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.booking.AlternativeTimes;
import dev.ross.command.booking.BookingRules;
import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.seating.Seating;
import dev.ross.command.seating.SeatingOrders;
import dev.ross.command.seating.SeatingState;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One seating opened for one decision, together with the guest's record and the books of the days it touches. Each
 * decision first checks all three, then writes; a rejection leaves all three unchanged.
 *
 * @param now the time of the decision
 */
record SeatingDecision(
        SeatingId id,
        Aggregate<Seating> aggregate,
        Guest guest,
        DayBooks book,
        RestaurantRules rules,
        AlternativeTimes alternativeTimes,
        Instant now) {
    SeatingState seating() {
        return aggregate.invoke(Seating::state);
    }

    SeatingOrders orders() {
        return aggregate.invoke(Seating::orders);
    }

    /** Carries out a transition of the seating. */
    void change(Consumer<Seating> transition) {
        aggregate.execute(transition);
    }

    Stay stay() {
        return seating().stay();
    }

    /** The tables the books hold for the party; none, if they hold none. */
    Set<TableId> tables() {
        return book.holds().tablesOf(id);
    }

    /**
     * The contradiction between seating, books and guest, if any. While a party is expected or seated, and only then,
     * the books hold its tables; while it is expected, and only then, the guest's record contains it.
     */
    Optional<AggregateDisagreement.Between> disagreement() {
        var seating = seating();
        var tables = seating.status().isOpen() ? seating.tables() : Set.<TableId>of();
        if (!book.holds().agree(id, tables, seating.is(SEATED), stay(), seating.party(), rules.bookZone()))
            return Optional.of(SEATING_AND_BOOK);
        return guest.agrees(id, seating.status().isUpcoming()) ? Optional.empty() : Optional.of(SEATING_AND_GUEST);
    }

    TablePlacement placement() {
        return new TablePlacement(this);
    }

    HoldDecisions holding() {
        return new HoldDecisions(this);
    }

    BookingRules bookingRules() {
        return new BookingRules(rules, now);
    }

    /** The nearest free times, if the guest cannot have this one. */
    List<LocalDateTime> alternatives() {
        return alternativeTimes.near(id.restaurant(), rules, stay(), seating().party(), now);
    }

    /** The rejection of a wished time; it lists the nearest free times if another time helps. */
    RejectedException rejected(Rejection reason, Stay requested, PartySize party) {
        return alternativeTimes.rejected(reason, id.restaurant(), rules, requested, party, now);
    }

    /** Whether a process acts on a deadline that has been postponed since: it has another for the new one. */
    boolean hasALaterDeadline(@Nullable Instant sentFor, @Nullable Instant due) {
        return sentFor != null && due != null && due.isAfter(sentFor);
    }

    /** Refuses an open amendment when the seating itself ends or is decided; its guest is notified. */
    void refuseOpenAmendment(ActingSide by) {
        change(seating -> seating.request().refuseAmendment(by, null, now));
    }

    /** Closes the guest's request and releases the tables. */
    void letGo() {
        guest.close(id);
        book.release(id);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
