package dev.ross.command.seating;

import static dev.ross.command.platform.axon.Stored.once;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.restaurant.BookingPolicy.Confirmation.AUTOMATIC;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.seating.Assignment.BEST_FIT;
import static dev.ross.contracts.seating.Assignment.NAMED;

import dev.ross.command.customer.Guests;
import dev.ross.command.platform.axon.Asked;
import dev.ross.command.restaurant.Rulebook;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.Refused;
import dev.ross.contracts.personal.KeyRing;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BookingPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** How visits begin: asked for by a guest, written down by staff, or standing in the door. */
@Component
class Arrivals {
    private final SeatingStore seatings;
    private final Whereabouts whereabouts;
    private final Guests guests;
    private final Books books;
    private final Rulebook rulebook;
    private final FreeTimes freeTimes;
    private final MailBudget mailBudget;
    private final KeyRing keys;
    private final Clock clock;

    Arrivals(
            SeatingStore seatings,
            Whereabouts whereabouts,
            Guests guests,
            Books books,
            Rulebook rulebook,
            FreeTimes freeTimes,
            MailBudget mailBudget,
            KeyRing keys,
            Clock clock) {
        this.seatings = seatings;
        this.whereabouts = whereabouts;
        this.guests = guests;
        this.books = books;
        this.rulebook = rulebook;
        this.freeTimes = freeTimes;
        this.mailBudget = mailBudget;
        this.keys = keys;
        this.clock = clock;
    }

    /** The rules are asked only of what is new: a repeat is answered as before, whatever they have become. */
    @CommandHandler
    Outcome handle(RequestSeating request, MetaData metaData) {
        var now = clock.instant();
        var rules = rulebook.of(request.restaurant());
        var isNew = !whereabouts.knows(request.seating());
        require(!isNew || rules.isPublic(), UNKNOWN_RESTAURANT);
        var promise = new Promise(rules, now);
        var stay = promise.stayFrom(request.startsAt(), request.party());
        var choice = new TableChoice(rules, request.party());
        var policy = rules.policy();
        var automatic = policy.confirmation() == AUTOMATIC;
        var holds = automatic || policy.pendingHolds();
        if (isNew) {
            promise.requireForAGuest(stay, request.party());
            var settings = choice.settingsForAGuest();
            var mayStay = !holds || freeTimes.seemFree(request.restaurant(), rules, stay, request.party(), settings);
            if (mayStay) makeKeyFor(request.guest()); // who is turned away needs none
        }
        var guest = guests.open(request.customer());
        var place = place(request, isNew, stay, rules);
        return once(place.seating(), request.seating(), Asked.by(metaData), () -> {
            if (place.exists()) return;
            guest.requireMayAsk(now);
            guest.requireRoomFor(request.seating(), stay.from(), stay.to(), now);
            var tables = holds ? chosen(request, choice, place, rules, now) : Set.<TableId>of();
            guest.ask(request.seating(), stay.from(), stay.to(), now);
            place.hold(tables, request.party());
            place.tell(new SeatingCreated(
                    request.seating(),
                    Source.ONLINE,
                    request.customer(),
                    guest.contact(request.guest()),
                    stay,
                    request.party(),
                    request.notes(),
                    automatic ? null : promise.answerBy(stay),
                    policy.onNoAnswer() == OnNoAnswer.ACCEPT,
                    now));
            if (!tables.isEmpty()) place.tell(new TableAssigned(request.seating(), tables, BEST_FIT, now));
            if (automatic) place.accept(Side.HOUSE, policy, now);
        });
    }

    private Set<TableId> chosen(RequestSeating request, TableChoice choice, Place place, Rules rules, Instant now) {
        return freeTimes.or(
                () -> {
                    place.requireRoomInTheSlot(request.party(), rules);
                    return choice.forAGuest(place::isFree);
                },
                request.restaurant(),
                rules,
                place.stay(),
                request.party(),
                now);
    }

    @CommandHandler
    Outcome handle(BookSeating booking, MetaData metaData) {
        var now = clock.instant();
        var rules = rulebook.of(booking.restaurant());
        var isNew = !whereabouts.knows(booking.seating());
        var promise = new Promise(rules, now);
        var stay = promise.stayFrom(booking.startsAt(), booking.party());
        if (isNew) {
            promise.requireByStaff(stay, booking.override());
        }
        var mail = mailBudget.open(booking.restaurant(), booking.guest());
        var place = place(booking, isNew, stay, rules);
        return once(place.seating(), booking.seating(), Asked.by(metaData), () -> {
            if (place.exists()) return;
            mail.require(now);
            var tables = new TableChoice(rules, booking.party())
                    .forACaller(booking.tables(), booking.override(), place::isFree);
            place.requireFree(tables);
            if (!booking.override()) place.requireRoomInTheSlot(booking.party(), rules);
            mail.take(booking.seating(), now);
            place.hold(tables, booking.party());
            place.tell(new SeatingCreated(
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
                place.tell(new NotesChanged(booking.seating(), Side.STAFF, booking.notes(), booking.staffNotes(), now));
            place.tell(new TableAssigned(
                    booking.seating(), tables, booking.tables().isEmpty() ? BEST_FIT : NAMED, now));
            place.accept(Side.STAFF, rules.policy(), now);
        });
    }

    @CommandHandler
    Outcome handle(CreateWalkIn walkIn, MetaData metaData) {
        var now = clock.instant();
        var rules = rulebook.of(walkIn.restaurant());
        var isNew = !whereabouts.knows(walkIn.seating());
        var stay = new Promise(rules, now).fromNow(walkIn.party(), walkIn.stayMinutes());
        var mail = mailBudget.open(walkIn.restaurant(), walkIn.guest());
        var place = place(walkIn, isNew, stay, rules);
        return once(place.seating(), walkIn.seating(), Asked.by(metaData), () -> {
            if (place.exists()) return;
            mail.require(now);
            var tables = tablesFor(walkIn, place, rules);
            mail.take(walkIn.seating(), now);
            place.hold(tables, walkIn.party());
            place.occupy(now);
            place.tell(new WalkInCreated(walkIn.seating(), walkIn.guest(), stay, walkIn.party(), tables, now));
        });
    }

    private static Set<TableId> tablesFor(CreateWalkIn walkIn, Place place, Rules rules) {
        var choice = new TableChoice(rules, walkIn.party());
        try {
            var tables = walkIn.tables().isEmpty()
                    ? choice.byStaff(some -> place.isFree(some) && place.isVacant(some))
                    : choice.named(walkIn.tables());
            place.requireVacant(tables);
            place.requireFree(tables);
            return tables;
        } catch (Refused no) {
            var wanted = walkIn.tables().isEmpty() ? choice.anyTables() : List.of(walkIn.tables());
            throw place.withFreeUntil(no, wanted);
        }
    }

    /** Before the books are opened: everyone who asks for that evening would wait for the key to be stored. */
    private void makeKeyFor(Personal<?> guest) {
        keys.keyFor(guest.subject());
    }

    /** The books of the dates it touches, last night's too, where a party may still be sitting; then the seating. */
    private Place place(SeatingCommand command, boolean isNew, Stay stay, Rules rules) {
        var dates = Books.datesOf(stay.serviceDate(), stay.from(), stay.to(), rules.bookZone());
        var opened = new TreeSet<>(dates);
        opened.add(dates.first().minusDays(1));
        var book = books.open(command.restaurant(), opened);
        var seating = isNew ? seatings.newOne(command.seating()) : seatings.existing(command.seating());
        return new Place(command.seating(), stay, dates, book, seating);
    }
}
