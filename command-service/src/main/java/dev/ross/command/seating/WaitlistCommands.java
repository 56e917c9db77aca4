package dev.ross.command.seating;

import static dev.ross.command.platform.axon.Disagreement.Between.WAITLIST_AND_BOOK;
import static dev.ross.command.platform.axon.Disagreement.Between.WAITLIST_AND_INDEX;
import static dev.ross.command.platform.axon.Stored.once;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.Refused.requireDue;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.waitlist.WaitlistRejection.NOTHING_OFFERED;
import static dev.ross.contracts.waitlist.WaitlistRejection.WAIT_TOO_LONG;

import dev.ross.command.customer.Guests;
import dev.ross.command.customer.Guests.Guest;
import dev.ross.command.platform.axon.Asked;
import dev.ross.command.platform.axon.Disagreement;
import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.OncePerKey;
import dev.ross.command.platform.axon.Stored;
import dev.ross.command.restaurant.Rulebook;
import dev.ross.command.serviceday.Book;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.EndWaits;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.LapseOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.LeaveWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistCommand.UpdateWaitContact;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.contracts.waitlist.WaitlistId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a waitlist for each command about it, and the books it offers from: guest, waitlist, days, seating. */
@Component
class WaitlistCommands {
    /** The longest wait that ends after midnight: one that ends before it begins is a mistake, not a night. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    private final Stored<WaitlistId, Waitlist> lists;
    private final Waits waits;
    private final SeatingStore seatings;
    private final Guests guests;
    private final Books books;
    private final Rulebook rulebook;
    private final MailBudget mailBudget;
    private final OncePerKey oncePerKey;
    private final Clock clock;

    WaitlistCommands(
            Kinds kinds,
            Waits waits,
            SeatingStore seatings,
            Guests guests,
            Books books,
            Rulebook rulebook,
            MailBudget mailBudget,
            OncePerKey oncePerKey,
            Clock clock) {
        this.lists = kinds.of(Waitlist.class, "waitlist", Waitlist::blank);
        this.waits = waits;
        this.seatings = seatings;
        this.guests = guests;
        this.books = books;
        this.rulebook = rulebook;
        this.mailBudget = mailBudget;
        this.oncePerKey = oncePerKey;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(JoinWaitlist join, MetaData metaData) {
        return oncePerKey.of(Asked.by(metaData), () -> decide(join));
    }

    private Outcome decide(JoinWaitlist join) {
        var now = clock.instant();
        var rules = rulebook.of(join.restaurant());
        require(join.customer() == null || rules.isPublic(), UNKNOWN_RESTAURANT);
        var window = window(join, rules, now);
        var mail = mailBudget.open(join.restaurant(), join.customer() == null ? join.guest() : null);
        var guest = guests.open(join.customer());
        var joined = new WaitlistJoined(
                join.waiting(),
                join.customer(),
                guest.contact(join.guest()),
                window.from(),
                window.to(),
                join.party(),
                now);
        var list = lists.existingOrNew(join.list());
        if (list.invoke(all -> all.mayJoin(joined))) {
            mail.require(now);
            guest.countJoin(join.waiting(), now);
            mail.take(join.waiting().seating(), now);
            list.execute(all -> all.tell(joined));
        }
        return new Outcome(join.waiting().toString(), list.version());
    }

    /** When they would come, if that can be waited for. */
    private static Window window(JoinWaitlist join, Rules rules, Instant now) {
        var service = join.list().date();
        var window = Window.of(join, service);
        var starts = rules.schedule().startsOf(service, rules.policy().slotMinutes());
        var reachable = starts.stream().anyMatch(window::has) ? window : window.aDayLater();
        require(starts.stream().anyMatch(reachable::has), OUTSIDE_OPENING_HOURS);
        require(reachable.to().atZone(rules.timeZone()).toInstant().isAfter(now), IN_THE_PAST);
        var horizon = now.atZone(rules.timeZone())
                .toLocalDate()
                .plusDays(rules.policy().horizonDays());
        require(!service.isAfter(horizon), TOO_FAR_AHEAD);
        require(
                join.customer() == null
                        || join.party().guests() <= rules.policy().maxPartySize(),
                PARTY_TOO_LARGE);
        new TableChoice(rules, join.party()).settingsForAGuest();
        return reachable;
    }

    /** When they would come, by the restaurant's clocks; after midnight, of a service that goes on until then, is the next day. */
    private record Window(LocalDateTime from, LocalDateTime to) {
        static Window of(JoinWaitlist join, LocalDate service) {
            var from = service.atTime(join.from());
            var sameDay = service.atTime(join.to());
            if (!sameDay.isBefore(from)) return new Window(from, sameDay);
            require(!sameDay.plusDays(1).isAfter(from.plus(LONGEST_NIGHT)), WAIT_TOO_LONG);
            return new Window(from, sameDay.plusDays(1));
        }

        Window aDayLater() {
            return new Window(from.plusDays(1), to.plusDays(1));
        }

        boolean has(LocalDateTime start) {
            return !start.isBefore(from) && !start.isAfter(to);
        }
    }

    @CommandHandler
    Outcome handle(OfferPlace offer) {
        var rules = rulebook.of(offer.restaurant());
        var list = lists.existingOrNew(offer.list());
        if (!list.invoke(Waitlist::next).isEmpty())
            new Offering(list, book(offer.list()), rules, clock.instant()).offerToTheFirst();
        var version = list.version();
        return new Outcome(offer.list().toString(), version == null ? -1 : version);
    }

    @CommandHandler
    Outcome handle(AcceptOffer accept, MetaData metaData) {
        var now = clock.instant();
        var rules = rulebook.of(accept.restaurant());
        var customer = waits.customerOf(accept.waiting());
        var guest = guests.open(customer);
        var list = lists.existingOrNew(accept.list());
        var book = book(accept.list());
        var seating = accept.waiting().seating();
        return once(list, seating, Asked.by(metaData), () -> {
            if (list.invoke(all -> all.find(accept.waiting())).isEmpty() && isTaken(accept)) return;
            var waiting = list.invoke(all -> all.get(accept.waiting(), accept.customer()));
            requireItsGuest(waiting, customer);
            var offer = waiting.offer();
            require(offer != null && now.isBefore(offer.until()), NOTHING_OFFERED);
            new Offering(list, book, rules, now).take(waiting, guest, seatings.newOne(seating));
            list.execute(all -> all.tell(new OfferAccepted(accept.waiting(), now)));
        });
    }

    /** An offer that was accepted before, by this caller or by staff: accepting it again succeeds and changes nothing. */
    private boolean isTaken(AcceptOffer accept) {
        var customer = accept.customer();
        return seatings.find(accept.waiting().seating())
                .filter(taken -> customer == null || customer.equals(taken.invoke(Seating::customer)))
                .isPresent();
    }

    /** The guest was opened by what this node knew of the list, and it may be behind. */
    private void requireItsGuest(Waiting waiting, @Nullable CustomerId opened) {
        if (Objects.equals(waiting.customer(), opened)) return;
        waits.forget(waiting.id().list());
        throw new Disagreement(WAITLIST_AND_INDEX, "waitlist:" + waiting.id().list());
    }

    @CommandHandler
    Outcome handle(LapseOffer lapse, MetaData metaData) {
        var now = clock.instant();
        var list = lists.existingOrNew(lapse.list());
        var book = book(lapse.list());
        return once(list, lapse.waiting(), Asked.by(metaData), () -> {
            var waiting = list.invoke(all -> all.find(lapse.waiting())).orElse(null);
            if (waiting == null || waiting.offer() == null) return;
            requireDue(waiting.offer().until(), now, NOT_YET_DUE);
            list.execute(all -> all.tell(new OfferLapsed(lapse.waiting(), now)));
            release(waiting, book);
        });
    }

    @CommandHandler
    Outcome handle(EndWaits end, MetaData metaData) {
        var now = clock.instant();
        var list = lists.existingOrNew(end.list());
        var book = book(end.list());
        return once(list, end.list(), Asked.by(metaData), () -> {
            var left = list.invoke(Waitlist::all);
            if (left.isEmpty()) return;
            requireDue(end.list().endsAt(), now, NOT_YET_DUE);
            for (var waiting : left) {
                list.execute(all -> all.tell(new WaitEnded(waiting.id(), now)));
                release(waiting, book);
            }
        });
    }

    @CommandHandler
    Outcome handle(UpdateWaitContact update, MetaData metaData) {
        var now = clock.instant();
        var guest = guests.open(update.customer());
        var list = lists.existingOrNew(update.list());
        return once(
                list,
                update.list(),
                Asked.by(metaData),
                all -> all.waitOf(update.customer()).ifPresent(waiting -> updateContact(all, waiting, guest, now)));
    }

    private static void updateContact(Waitlist list, Waiting waiting, Guest guest, Instant now) {
        var contact = guest.contact(waiting.guest());
        if (!contact.equals(waiting.guest())) list.tell(new WaitContactChanged(waiting.id(), contact, now));
    }

    @CommandHandler
    Outcome handle(LeaveWaitlist leave, MetaData metaData) {
        var now = clock.instant();
        var list = lists.existingOrNew(leave.list());
        var book = book(leave.list());
        return once(list, leave.waiting(), Asked.by(metaData), () -> {
            var waiting = list.invoke(all -> all.get(leave.waiting(), leave.customer()));
            list.execute(all -> all.tell(new WaitlistLeft(leave.waiting(), now)));
            release(waiting, book);
        });
    }

    /** A hold that another node wrote a moment ago, and this book has not heard of, would stay for ever: decide again. */
    private static void release(Waiting waiting, Book book) {
        var seating = waiting.id().seating();
        var offer = waiting.offer();
        if (offer != null && !book.tablesOf(seating).equals(offer.tables()))
            throw new Disagreement(WAITLIST_AND_BOOK, "waitlist:" + waiting.id().list());
        book.release(seating);
    }

    /** Every day that a stay of this service can touch, and last night's, where a party may still be sitting. */
    private Book book(WaitlistId list) {
        var dates = list.date()
                .minusDays(1)
                .datesUntil(list.date().plusDays(3))
                .collect(Collectors.toCollection(TreeSet::new));
        return books.open(list.restaurant(), dates);
    }
}
