package dev.ross.command.waitlist;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.command.platform.bus.AggregateDisagreement.Between.WAITLIST_AND_BOOK;
import static dev.ross.command.platform.bus.AggregateDisagreement.Between.WAITLIST_AND_INDEX;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.waitlist.WaitlistRejection.NOTHING_OFFERED;
import static dev.ross.contracts.waitlist.WaitlistRejection.WAIT_TOO_LONG;

import dev.ross.command.booking.MailBudget;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.customer.CustomerStore;
import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.IdempotencyGuard;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.Seating;
import dev.ross.command.seating.SeatingStore;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.WaitlistId;
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

/**
 * Handles commands about a waitlist. Opens in one order: guest, waitlist, the days' books that it offers from, seating.
 */
@Component
class WaitlistCommands {
    /** The longest wait that ends after midnight: if it ends before it begins, a longer one is a mistake. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    private final AggregateRepository<WaitlistId, Waitlist> lists;
    private final WaitlistIndex waitlistIndex;
    private final SeatingStore seatings;
    private final CustomerStore guests;
    private final DayBookRepository books;
    private final RestaurantRulesIndex rulesIndex;
    private final MailBudget mailBudget;
    private final IdempotencyGuard idempotencyGuard;
    private final Clock clock;

    WaitlistCommands(
            AggregateRepositories repositories,
            WaitlistIndex waitlistIndex,
            SeatingStore seatings,
            CustomerStore guests,
            DayBookRepository books,
            RestaurantRulesIndex rulesIndex,
            MailBudget mailBudget,
            IdempotencyGuard idempotencyGuard,
            Clock clock) {
        this.lists = repositories.of(Waitlist.class, "waitlist", Waitlist::blank);
        this.waitlistIndex = waitlistIndex;
        this.seatings = seatings;
        this.guests = guests;
        this.books = books;
        this.rulesIndex = rulesIndex;
        this.mailBudget = mailBudget;
        this.idempotencyGuard = idempotencyGuard;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(JoinWaitlist join, MetaData metaData) {
        return idempotencyGuard.of(RequestMetadata.by(metaData), () -> decide(join));
    }

    private CommandOutcome decide(JoinWaitlist join) {
        var now = clock.instant();
        var rules = rulesIndex.of(join.restaurant());
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
            list.execute(all -> all.publish(joined));
        }
        return new CommandOutcome(join.waiting().toString(), list.version());
    }

    /** The time in which they would come, if that can be waited for. */
    private static Window window(JoinWaitlist join, RestaurantRules rules, Instant now) {
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
        new TableSelection(rules, join.party()).optionsForAGuest();
        return reachable;
    }

    /**
     * The time in which they would come, local to the restaurant; after midnight, of a service that lasts until then,
     * is the next day.
     */
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
    CommandOutcome handle(OfferPlace offer) {
        var rules = rulesIndex.of(offer.restaurant());
        var list = lists.existingOrNew(offer.list());
        if (!list.invoke(Waitlist::next).isEmpty())
            new WaitlistOffers(list, book(offer.list()), rules, clock.instant()).offerToTheFirst();
        var version = list.version();
        return new CommandOutcome(offer.list().toString(), version == null ? -1 : version);
    }

    @CommandHandler
    CommandOutcome handle(AcceptOffer accept, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(accept.restaurant());
        var customer = waitlistIndex.customerOf(accept.waiting());
        var guest = guests.open(customer);
        var list = lists.existingOrNew(accept.list());
        var book = book(accept.list());
        var seating = accept.waiting().seating();
        return once(list, seating, RequestMetadata.by(metaData), () -> {
            if (list.invoke(all -> all.find(accept.waiting())).isEmpty() && isTaken(accept)) return;
            var entry = list.invoke(all -> all.get(accept.waiting(), accept.customer()));
            requireItsGuest(entry, customer);
            var offer = entry.offer();
            require(offer != null && now.isBefore(offer.until()), NOTHING_OFFERED);
            new WaitlistOffers(list, book, rules, now).take(entry, guest, seatings.newOne(seating));
            list.execute(all -> all.publish(new OfferAccepted(accept.waiting(), now)));
        });
    }

    /**
     * Whether the offer was accepted before, by this caller or by staff: accepting it again succeeds and changes
     * nothing.
     */
    private boolean isTaken(AcceptOffer accept) {
        var customer = accept.customer();
        return seatings.find(accept.waiting().seating())
                .filter(taken -> customer == null || customer.equals(taken.invoke(Seating::customer)))
                .isPresent();
    }

    /** The guest was opened according to this node's index of the list, which may be stale. */
    private void requireItsGuest(WaitlistEntry entry, @Nullable CustomerId opened) {
        if (Objects.equals(entry.customer(), opened)) return;
        waitlistIndex.forget(entry.id().list());
        throw new AggregateDisagreement(
                WAITLIST_AND_INDEX, "waitlist:" + entry.id().list());
    }

    @CommandHandler
    CommandOutcome handle(LapseOffer lapse, MetaData metaData) {
        var now = clock.instant();
        var list = lists.existingOrNew(lapse.list());
        var book = book(lapse.list());
        return once(list, lapse.waiting(), RequestMetadata.by(metaData), () -> {
            var entry = list.invoke(all -> all.find(lapse.waiting())).orElse(null);
            if (entry == null || entry.offer() == null) return;
            requireDue(entry.offer().until(), now, NOT_YET_DUE);
            list.execute(all -> all.publish(new OfferLapsed(lapse.waiting(), now)));
            release(entry, book);
        });
    }

    @CommandHandler
    CommandOutcome handle(EndWaits end, MetaData metaData) {
        var now = clock.instant();
        var list = lists.existingOrNew(end.list());
        var book = book(end.list());
        return once(list, end.list(), RequestMetadata.by(metaData), () -> {
            var left = list.invoke(Waitlist::all);
            if (left.isEmpty()) return;
            requireDue(end.list().endsAt(), now, NOT_YET_DUE);
            for (var entry : left) {
                list.execute(all -> all.publish(new WaitEnded(entry.id(), now)));
                release(entry, book);
            }
        });
    }

    @CommandHandler
    CommandOutcome handle(UpdateWaitContact update, MetaData metaData) {
        var now = clock.instant();
        var guest = guests.open(update.customer());
        var list = lists.existingOrNew(update.list());
        return once(
                list,
                update.list(),
                RequestMetadata.by(metaData),
                all -> all.waitOf(update.customer()).ifPresent(entry -> updateContact(all, entry, guest, now)));
    }

    private static void updateContact(Waitlist list, WaitlistEntry entry, Guest guest, Instant now) {
        var contact = guest.contact(entry.guest());
        if (!contact.equals(entry.guest())) list.publish(new WaitContactChanged(entry.id(), contact, now));
    }

    @CommandHandler
    CommandOutcome handle(LeaveWaitlist leave, MetaData metaData) {
        var now = clock.instant();
        var list = lists.existingOrNew(leave.list());
        var book = book(leave.list());
        return once(list, leave.waiting(), RequestMetadata.by(metaData), () -> {
            var entry = list.invoke(all -> all.get(leave.waiting(), leave.customer()));
            list.execute(all -> all.publish(new WaitlistLeft(leave.waiting(), now)));
            release(entry, book);
        });
    }

    /**
     * Releases the hold; retries if another node has just written it and this book lacks it, as it would stay for ever.
     */
    private static void release(WaitlistEntry entry, DayBooks book) {
        var seating = entry.id().seating();
        var offer = entry.offer();
        if (offer != null && !book.tablesOf(seating).equals(offer.tables()))
            throw new AggregateDisagreement(
                    WAITLIST_AND_BOOK, "waitlist:" + entry.id().list());
        book.release(seating);
    }

    /** Opens every day that a stay of this service can touch, and last night's, since a party may still be seated. */
    private DayBooks book(WaitlistId list) {
        var dates = list.date()
                .minusDays(1)
                .datesUntil(list.date().plusDays(3))
                .collect(Collectors.toCollection(TreeSet::new));
        return books.open(list.restaurant(), dates);
    }
}
