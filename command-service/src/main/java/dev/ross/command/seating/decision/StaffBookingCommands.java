package dev.ross.command.seating.decision;

import static dev.ross.contracts.seating.TableAssignment.BEST_FIT;
import static dev.ross.contracts.seating.TableAssignment.NAMED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;

import dev.ross.command.booking.BookingRules;
import dev.ross.command.booking.MailBudget;
import dev.ross.command.booking.TableChoice;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.SeatingIndex;
import dev.ross.command.seating.decision.SeatingDecisionLoader.SeatingCriteria;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.TableId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles the bookings and walk-ins that staff enter. */
@Component
class StaffBookingCommands {
    private final SeatingDecisionLoader loader;
    private final SeatingIndex seatingIndex;
    private final RestaurantRulesIndex rulesIndex;
    private final MailBudget mailBudget;
    private final Clock clock;

    StaffBookingCommands(
            SeatingDecisionLoader loader,
            SeatingIndex seatingIndex,
            RestaurantRulesIndex rulesIndex,
            MailBudget mailBudget,
            Clock clock) {
        this.loader = loader;
        this.seatingIndex = seatingIndex;
        this.rulesIndex = rulesIndex;
        this.mailBudget = mailBudget;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(BookSeating booking, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(booking.restaurant());
        var isNew = !seatingIndex.knows(booking.seating());
        var bookingRules = new BookingRules(rules, now);
        var stay = bookingRules.stayFrom(booking.startsAt(), booking.party());
        if (isNew) bookingRules.requireByStaff(stay, booking.override());
        var mail = mailBudget.open(booking.restaurant(), booking.guest());
        var criteria = SeatingCriteria.ofNew(booking.seating(), null, stay, isNew, rules);
        var newSeating = new NewSeating(loader.open(criteria, rules, now), stay, booking.party());
        return newSeating.once(RequestMetadata.by(metaData), () -> {
            mail.require(now);
            var tables = choose(booking, newSeating).require();
            mail.take(booking.seating(), now);
            create(booking, newSeating, tables);
        });
    }

    private static TableChoice choose(BookSeating booking, NewSeating newSeating) {
        var isCounted = booking.override();
        return new TableSelection(newSeating.decision().rules(), booking.party())
                .forACaller(booking.tables(), booking.override(), newSeating::isFree)
                .unless(newSeating::reasonAgainst)
                .provided(tables -> isCounted || newSeating.hasRoomInTheSlot(), SLOT_FULL);
    }

    private static void create(BookSeating booking, NewSeating newSeating, Set<TableId> tables) {
        var decision = newSeating.decision();
        var now = decision.now();
        newSeating.hold(tables);
        var created = new SeatingCreated(
                booking.seating(),
                booking.source(),
                null,
                booking.guest(),
                newSeating.stay(),
                booking.party(),
                booking.notes(),
                null,
                false,
                now);
        decision.change(seating -> seating.create(created));
        if (booking.staffNotes() != null)
            decision.change(
                    seating -> seating.request().changeNotes(ActingSide.STAFF, null, booking.staffNotes(), now));
        newSeating.assign(tables, booking.tables().isEmpty() ? BEST_FIT : NAMED);
        newSeating.accept(ActingSide.STAFF);
    }

    @CommandHandler
    CommandOutcome handle(CreateWalkIn walkIn, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(walkIn.restaurant());
        var isNew = !seatingIndex.knows(walkIn.seating());
        var stay = new BookingRules(rules, now).fromNow(walkIn.party(), walkIn.stayMinutes());
        var mail = mailBudget.open(walkIn.restaurant(), walkIn.guest());
        var criteria = SeatingCriteria.ofNew(walkIn.seating(), null, stay, isNew, rules);
        var newSeating = new NewSeating(loader.open(criteria, rules, now), stay, walkIn.party());
        return newSeating.once(RequestMetadata.by(metaData), () -> {
            mail.require(now);
            var tables = choose(walkIn, newSeating);
            mail.take(walkIn.seating(), now);
            newSeating.hold(tables);
            newSeating.occupy();
            var created = new WalkInCreated(walkIn.seating(), walkIn.guest(), stay, walkIn.party(), tables, now);
            newSeating.decision().change(seating -> seating.createWalkIn(created));
        });
    }

    private static Set<TableId> choose(CreateWalkIn walkIn, NewSeating newSeating) {
        var selection = new TableSelection(newSeating.decision().rules(), walkIn.party());
        var choice = walkIn.tables().isEmpty()
                ? selection.byStaff(tables -> newSeating.isFree(tables) && newSeating.isVacant(tables))
                : selection.named(walkIn.tables());
        return choice.provided(newSeating::isVacant, TABLE_OCCUPIED)
                .unless(newSeating::reasonAgainst)
                .require(reason ->
                        newSeating.withFreeUntil(new RejectedException(reason), wanted(walkIn.tables(), selection)));
    }

    private static List<Set<TableId>> wanted(Set<TableId> named, TableSelection selection) {
        if (!named.isEmpty()) return List.of(named);
        return selection.optionsByStaff().options().stream()
                .map(TableOption::tables)
                .toList();
    }
}
