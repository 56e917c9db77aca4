package dev.ross.command.waitlist;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.command.platform.bus.AggregateDisagreement.Between.WAITLIST_AND_INDEX;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;

import dev.ross.command.customer.CustomerStore;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.SeatingStore;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.EndWaits;
import dev.ross.contracts.waitlist.WaitlistCommand.LapseOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.LeaveWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistCommand.UpdateWaitContact;
import java.time.Clock;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Handles commands about parties that wait. Opens in one order: guest, waitlist, the days' books that it offers from,
 * seating.
 */
@Component
class WaitlistCommands {
    private final WaitlistRepository lists;
    private final WaitlistIndex waitlistIndex;
    private final SeatingStore seatings;
    private final CustomerStore guests;
    private final DayBookRepository books;
    private final RestaurantRulesIndex rulesIndex;
    private final Clock clock;

    WaitlistCommands(
            WaitlistRepository lists,
            WaitlistIndex waitlistIndex,
            SeatingStore seatings,
            CustomerStore guests,
            DayBookRepository books,
            RestaurantRulesIndex rulesIndex,
            Clock clock) {
        this.lists = lists;
        this.waitlistIndex = waitlistIndex;
        this.seatings = seatings;
        this.guests = guests;
        this.books = books;
        this.rulesIndex = rulesIndex;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(OfferPlace offer) {
        var list = lists.open(offer.list());
        if (!list.invoke(Waitlist::next).isEmpty()) new WaitlistOffers(open(offer.list(), null)).offerToTheFirst();
        var version = list.version();
        return new CommandOutcome(offer.list().toString(), version == null ? -1 : version);
    }

    @CommandHandler
    CommandOutcome handle(AcceptOffer accept, MetaData metaData) {
        var customer = waitlistIndex.customerOf(accept.waiting());
        var decision = open(accept.list(), customer);
        var seating = accept.waiting().seating();
        return once(decision.list(), seating, RequestMetadata.by(metaData), () -> {
            var list = decision.list();
            var isGone = list.invoke(all -> all.find(accept.waiting())).isEmpty();
            if (isGone && seatings.mayActOn(seating, accept.by())) return; // accepted before, by them or by staff
            var entry = list.invoke(all -> all.get(accept.waiting(), accept.by()));
            requireItsGuest(entry, customer);
            new WaitlistOffers(decision).accept(entry, seatings);
        });
    }

    /** The guest was opened according to this node's index of the list, which may be stale. */
    private void requireItsGuest(WaitlistEntry entry, @Nullable CustomerId opened) {
        if (Objects.equals(entry.customer(), opened)) return;
        var list = entry.id().list();
        waitlistIndex.forget(list);
        throw new AggregateDisagreement(WAITLIST_AND_INDEX, StreamKind.WAITLIST.of(list));
    }

    @CommandHandler
    CommandOutcome handle(LapseOffer lapse, MetaData metaData) {
        var decision = open(lapse.list(), null);
        return once(decision.list(), lapse.waiting(), RequestMetadata.by(metaData), () -> {
            var entry = decision.list().invoke(all -> all.find(lapse.waiting())).orElse(null);
            if (entry == null || entry.offer() == null) return;
            requireDue(entry.offer().until(), decision.now(), NOT_YET_DUE);
            decision.change(all -> all.lapseOffer(lapse.waiting(), decision.now()));
            decision.release(entry);
        });
    }

    @CommandHandler
    CommandOutcome handle(EndWaits end, MetaData metaData) {
        var decision = open(end.list(), null);
        return once(decision.list(), end.list(), RequestMetadata.by(metaData), () -> {
            var left = decision.list().invoke(Waitlist::all);
            if (left.isEmpty()) return;
            requireDue(end.list().endsAt(), decision.now(), NOT_YET_DUE);
            for (var entry : left) {
                decision.change(all -> all.end(entry.id(), decision.now()));
                decision.release(entry);
            }
        });
    }

    @CommandHandler
    CommandOutcome handle(UpdateWaitContact update, MetaData metaData) {
        var now = clock.instant();
        var guest = guests.open(update.customer());
        return once(
                lists.open(update.list()),
                update.list(),
                RequestMetadata.by(metaData),
                all -> all.updateContact(update.customer(), guest, now));
    }

    @CommandHandler
    CommandOutcome handle(LeaveWaitlist leave, MetaData metaData) {
        var decision = open(leave.list(), null);
        return once(decision.list(), leave.waiting(), RequestMetadata.by(metaData), () -> {
            var entry = decision.list().invoke(all -> all.get(leave.waiting(), leave.by()));
            decision.change(all -> all.leave(leave.waiting(), decision.now()));
            decision.release(entry);
        });
    }

    /** Opens every day that a stay of this service can touch, and last night's, since a party may still be seated. */
    private WaitlistDecision open(WaitlistId id, @Nullable CustomerId customer) {
        var dates =
                id.date().minusDays(1).datesUntil(id.date().plusDays(3)).collect(Collectors.toCollection(TreeSet::new));
        var rules = rulesIndex.of(id.restaurant());
        var guest = guests.open(customer);
        var list = lists.open(id);
        return new WaitlistDecision(id, list, guest, books.open(id.restaurant(), dates), rules, clock.instant());
    }
}
