package dev.ross.command.seating;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.BookingPolicy.Confirmation.AUTOMATIC;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.seating.TableAssignment.BEST_FIT;
import static dev.ross.contracts.seating.TableAssignment.NAMED;

import dev.ross.command.booking.AlternativeTimes;
import dev.ross.command.booking.BookingRules;
import dev.ross.command.booking.MailBudget;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.customer.CustomerStore;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BookingPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.personal.KeyRing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles the commands that begin a visit: requests by guests, bookings by staff, and walk-ins. */
@Component
class NewSeatingCommands {
    private final SeatingStore seatings;
    private final SeatingIndex seatingIndex;
    private final CustomerStore guests;
    private final DayBookRepository books;
    private final RestaurantRulesIndex rulesIndex;
    private final AlternativeTimes alternativeTimes;
    private final MailBudget mailBudget;
    private final KeyRing keys;
    private final Clock clock;

    NewSeatingCommands(
            SeatingStore seatings,
            SeatingIndex seatingIndex,
            CustomerStore guests,
            DayBookRepository books,
            RestaurantRulesIndex rulesIndex,
            AlternativeTimes alternativeTimes,
            MailBudget mailBudget,
            KeyRing keys,
            Clock clock) {
        this.seatings = seatings;
        this.seatingIndex = seatingIndex;
        this.guests = guests;
        this.books = books;
        this.rulesIndex = rulesIndex;
        this.alternativeTimes = alternativeTimes;
        this.mailBudget = mailBudget;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Only a new request is checked against the rules: a repeat gets the same outcome as before, even if they have
     * changed.
     */
    @CommandHandler
    CommandOutcome handle(RequestSeating request, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(request.restaurant());
        var isNew = !seatingIndex.knows(request.seating());
        require(!isNew || rules.isPublic(), UNKNOWN_RESTAURANT);
        var bookingRules = new BookingRules(rules, now);
        var stay = bookingRules.stayFrom(request.startsAt(), request.party());
        var selection = new TableSelection(rules, request.party());
        var policy = rules.policy();
        var automatic = policy.confirmation() == AUTOMATIC;
        var holds = automatic || policy.pendingHolds();
        if (isNew) {
            bookingRules.requireForAGuest(stay, request.party());
            var options = selection.optionsForAGuest();
            var mayStay =
                    !holds || alternativeTimes.seemFree(request.restaurant(), rules, stay, request.party(), options);
            if (mayStay) makeKeyFor(request.guest()); // a guest whose request is rejected needs no key
        }
        var guest = guests.open(request.customer());
        var newSeating = newSeating(request, isNew, stay, rules);
        return once(newSeating.seating(), request.seating(), RequestMetadata.by(metaData), () -> {
            if (newSeating.exists()) return;
            guest.requireMayAsk(now);
            guest.requireRoomFor(request.seating(), stay.from(), stay.to(), now);
            var tables = holds ? chosen(request, selection, newSeating, rules, now) : Set.<TableId>of();
            guest.ask(request.seating(), stay.from(), stay.to(), now);
            newSeating.hold(tables, request.party());
            newSeating.publish(new SeatingCreated(
                    request.seating(),
                    SeatingSource.ONLINE,
                    request.customer(),
                    guest.contact(request.guest()),
                    stay,
                    request.party(),
                    request.notes(),
                    automatic ? null : bookingRules.answerBy(stay),
                    policy.onNoAnswer() == OnNoAnswer.ACCEPT,
                    now));
            if (!tables.isEmpty()) newSeating.publish(new TableAssigned(request.seating(), tables, BEST_FIT, now));
            if (automatic) newSeating.accept(ActingSide.SYSTEM, policy, now);
        });
    }

    private Set<TableId> chosen(
            RequestSeating request,
            TableSelection selection,
            NewSeating newSeating,
            RestaurantRules rules,
            Instant now) {
        return alternativeTimes.withAlternatives(
                () -> {
                    newSeating.requireRoomInTheSlot(request.party(), rules);
                    return selection.forAGuest(newSeating::isFree);
                },
                request.restaurant(),
                rules,
                newSeating.stay(),
                request.party(),
                now);
    }

    @CommandHandler
    CommandOutcome handle(BookSeating booking, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(booking.restaurant());
        var isNew = !seatingIndex.knows(booking.seating());
        var bookingRules = new BookingRules(rules, now);
        var stay = bookingRules.stayFrom(booking.startsAt(), booking.party());
        if (isNew) {
            bookingRules.requireByStaff(stay, booking.override());
        }
        var mail = mailBudget.open(booking.restaurant(), booking.guest());
        var newSeating = newSeating(booking, isNew, stay, rules);
        return once(newSeating.seating(), booking.seating(), RequestMetadata.by(metaData), () -> {
            if (newSeating.exists()) return;
            mail.require(now);
            var tables = new TableSelection(rules, booking.party())
                    .forACaller(booking.tables(), booking.override(), newSeating::isFree);
            newSeating.requireFree(tables);
            if (!booking.override()) newSeating.requireRoomInTheSlot(booking.party(), rules);
            mail.take(booking.seating(), now);
            newSeating.hold(tables, booking.party());
            newSeating.publish(new SeatingCreated(
                    booking.seating(),
                    booking.source(),
                    null,
                    booking.guest(),
                    stay,
                    booking.party(),
                    booking.notes(),
                    null,
                    false,
                    now));
            if (booking.staffNotes() != null)
                newSeating.publish(new NotesChanged(
                        booking.seating(), ActingSide.STAFF, booking.notes(), booking.staffNotes(), now));
            newSeating.publish(new TableAssigned(
                    booking.seating(), tables, booking.tables().isEmpty() ? BEST_FIT : NAMED, now));
            newSeating.accept(ActingSide.STAFF, rules.policy(), now);
        });
    }

    @CommandHandler
    CommandOutcome handle(CreateWalkIn walkIn, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(walkIn.restaurant());
        var isNew = !seatingIndex.knows(walkIn.seating());
        var stay = new BookingRules(rules, now).fromNow(walkIn.party(), walkIn.stayMinutes());
        var mail = mailBudget.open(walkIn.restaurant(), walkIn.guest());
        var newSeating = newSeating(walkIn, isNew, stay, rules);
        return once(newSeating.seating(), walkIn.seating(), RequestMetadata.by(metaData), () -> {
            if (newSeating.exists()) return;
            mail.require(now);
            var tables = tablesFor(walkIn, newSeating, rules);
            mail.take(walkIn.seating(), now);
            newSeating.hold(tables, walkIn.party());
            newSeating.occupy(now);
            newSeating.publish(new WalkInCreated(walkIn.seating(), walkIn.guest(), stay, walkIn.party(), tables, now));
        });
    }

    private static Set<TableId> tablesFor(CreateWalkIn walkIn, NewSeating newSeating, RestaurantRules rules) {
        var selection = new TableSelection(rules, walkIn.party());
        try {
            var tables = walkIn.tables().isEmpty()
                    ? selection.byStaff(some -> newSeating.isFree(some) && newSeating.isVacant(some))
                    : selection.named(walkIn.tables());
            newSeating.requireVacant(tables);
            newSeating.requireFree(tables);
            return tables;
        } catch (RejectedException rejected) {
            var wanted = walkIn.tables().isEmpty() ? selection.anyTables() : List.of(walkIn.tables());
            throw newSeating.withFreeUntil(rejected, wanted);
        }
    }

    /** Makes the key before the books are opened: all requests for that evening would wait until the key is stored. */
    private void makeKeyFor(Personal<?> guest) {
        keys.keyFor(guest.subject());
    }

    /**
     * Opens the books of the dates it touches, last night's too, since a party may still be seated; then the seating.
     */
    private NewSeating newSeating(SeatingCommand command, boolean isNew, Stay stay, RestaurantRules rules) {
        var dates = DayBookRepository.datesOf(stay.serviceDate(), stay.from(), stay.to(), rules.bookZone());
        var opened = new TreeSet<>(dates);
        opened.add(dates.first().minusDays(1));
        var book = books.open(command.restaurant(), opened);
        var seating = isNew ? seatings.newOne(command.seating()) : seatings.existing(command.seating());
        return new NewSeating(command.seating(), stay, dates, book, seating);
    }
}
