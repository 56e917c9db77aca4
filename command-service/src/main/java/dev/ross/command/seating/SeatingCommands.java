package dev.ross.command.seating;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.command.platform.bus.AggregateDisagreement.Between.SEATING_AND_INDEX;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.NOT_THE_SAME_RESTAURANT;

import dev.ross.command.booking.AlternativeTimes;
import dev.ross.command.booking.BookingRules;
import dev.ross.command.customer.CustomerStore;
import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.SeatingIndex.IndexedSeating;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import dev.ross.contracts.seating.SeatingCommand.UpdateGuestContact;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.value.SeatingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/**
 * Handles commands about existing seatings. Opens the aggregates each decision needs in one order: guest, days,
 * seating.
 */
@Component
class SeatingCommands {
    private final SeatingStore seatings;
    private final SeatingIndex seatingIndex;
    private final CustomerStore guests;
    private final DayBookRepository books;
    private final RestaurantRulesIndex rulesIndex;
    private final AlternativeTimes alternativeTimes;
    private final ActionBudgets budgets;
    private final Clock clock;

    SeatingCommands(
            SeatingStore seatings,
            SeatingIndex seatingIndex,
            CustomerStore guests,
            DayBookRepository books,
            RestaurantRulesIndex rulesIndex,
            AlternativeTimes alternativeTimes,
            ActionBudgets budgets,
            Clock clock) {
        this.seatings = seatings;
        this.seatingIndex = seatingIndex;
        this.guests = guests;
        this.books = books;
        this.rulesIndex = rulesIndex;
        this.alternativeTimes = alternativeTimes;
        this.budgets = budgets;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(AcceptSeating accept, MetaData metaData) {
        return decide(accept, metaData, decision -> new RequestDecisions(decision).accept(accept));
    }

    @CommandHandler
    CommandOutcome handle(DeclineSeating decline, MetaData metaData) {
        return decide(decline, metaData, decision -> new RequestDecisions(decision).decline(decline));
    }

    @CommandHandler
    CommandOutcome handle(CancelSeating cancel, MetaData metaData) {
        return decide(cancel, metaData, decision -> new RequestDecisions(decision).cancel(cancel));
    }

    @CommandHandler
    CommandOutcome handle(EndWaiting end, MetaData metaData) {
        return decide(end, metaData, decision -> new RequestDecisions(decision).endWaiting(end));
    }

    @CommandHandler
    CommandOutcome handle(AssignTable assign, MetaData metaData) {
        return decide(assign, metaData, decision -> new TableServiceDecisions(decision).assign(assign));
    }

    @CommandHandler
    CommandOutcome handle(SeatGuests seat, MetaData metaData) {
        return decide(seat, metaData, decision -> new TableServiceDecisions(decision).seat(seat.tables()));
    }

    @CommandHandler
    CommandOutcome handle(MarkNoShow mark, MetaData metaData) {
        return decide(mark, metaData, decision -> new TableServiceDecisions(decision).markNoShow());
    }

    @CommandHandler
    CommandOutcome handle(CloseSeating close, MetaData metaData) {
        return decide(close, metaData, decision -> new TableServiceDecisions(decision).close());
    }

    @CommandHandler
    CommandOutcome handle(Reinstate reinstate, MetaData metaData) {
        return decide(reinstate, metaData, decision -> new ReinstatementDecision(decision).reinstate(reinstate));
    }

    @CommandHandler
    CommandOutcome handle(NoteLateness note, MetaData metaData) {
        return decide(note, metaData, decision -> new TableServiceDecisions(decision).noteLateness(note));
    }

    @CommandHandler
    CommandOutcome handle(LapseSeating lapse, MetaData metaData) {
        return decide(lapse, metaData, decision -> new TableServiceDecisions(decision).lapse(lapse));
    }

    @CommandHandler
    CommandOutcome handle(ExtendHold extend, MetaData metaData) {
        return decide(extend, metaData, decision -> new TableServiceDecisions(decision).extend(extend));
    }

    @CommandHandler
    CommandOutcome handle(AmendSeating amend, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(amend.restaurant());
        var known = seatingIndex.of(amend.seating());
        var stay = AmendmentDecisions.amendedStay(known, amend, new BookingRules(rules, now));
        var dates = known.dates(now, rules.bookZone());
        dates.addAll(IndexedSeating.datesAround(stay, rules.bookZone()));
        return open(
                amend,
                known,
                dates,
                metaData,
                decision -> new AmendmentDecisions(decision).amend(amend, stay, budgets));
    }

    /** Opens the days of both parties, then both seatings, in alphabetical order of their ids. */
    @CommandHandler
    CommandOutcome handle(SwapTables swap, MetaData metaData) {
        require(swap.with().restaurant().equals(swap.restaurant()), NOT_THE_SAME_RESTAURANT);
        var now = clock.instant();
        var rules = rulesIndex.of(swap.restaurant());
        var known = seatingIndex.of(swap.seating());
        var knownOther = seatingIndex.of(swap.with());
        var dates = known.dates(now, rules.bookZone());
        dates.addAll(knownOther.dates(now, rules.bookZone()));
        var book = books.open(swap.restaurant(), dates);
        var inOrder = Stream.of(swap.seating(), swap.with())
                .sorted(Comparator.comparing(SeatingId::toString))
                .map(seatings::existing)
                .map(seating -> newDecision(seating, guests.open(null), book, rules, now))
                .toList();
        var itIsFirst = inOrder.getFirst().id().equals(swap.seating());
        var one = itIsFirst ? inOrder.getFirst() : inOrder.getLast();
        var other = itIsFirst ? inOrder.getLast() : inOrder.getFirst();
        requireUpToDate(one, known);
        requireUpToDate(other, knownOther);
        return once(
                one.aggregate(),
                swap.seating(),
                RequestMetadata.by(metaData),
                () -> TableServiceDecisions.swap(one, other));
    }

    @CommandHandler
    CommandOutcome handle(HailServer hail, MetaData metaData) {
        var cooldown =
                Duration.ofSeconds(rulesIndex.of(hail.restaurant()).policy().hailCooldownSeconds());
        var outcome =
                decideOnSeating(hail, metaData, (seating, now) -> seating.decide(hail, cooldown, budgets.hails(), now));
        return new CommandOutcome(hail.hail().toString(), outcome.version());
    }

    @CommandHandler
    CommandOutcome handle(WithdrawHail withdraw, MetaData metaData) {
        return decideOnSeating(withdraw, metaData, (seating, now) -> seating.decide(withdraw, now));
    }

    @CommandHandler
    CommandOutcome handle(ClaimHail claim, MetaData metaData) {
        return decideOnSeating(claim, metaData, (seating, now) -> seating.decide(claim, now));
    }

    @CommandHandler
    CommandOutcome handle(ResolveHail resolve, MetaData metaData) {
        return decideOnSeating(resolve, metaData, (seating, now) -> seating.decide(resolve, now));
    }

    @CommandHandler
    CommandOutcome handle(DisputeNoShow dispute, MetaData metaData) {
        return decideOnSeating(dispute, metaData, (seating, now) -> seating.decide(dispute, now));
    }

    @CommandHandler
    CommandOutcome handle(UpdateGuestContact update, MetaData metaData) {
        var now = clock.instant();
        var guest = guests.open(update.customer());
        var seating = seatings.existing(update.seating());
        requireItsGuest(seating, update);
        return once(seating, update.seating(), RequestMetadata.by(metaData), root -> root.updateContact(guest, now));
    }

    /** Decides with the tables: opens the guest's record, the days' books and the seating in one unit of work. */
    private CommandOutcome decide(SeatingCommand command, MetaData metaData, Consumer<SeatingDecision> action) {
        var known = seatingIndex.of(command.seating());
        var bookZone = rulesIndex.of(command.restaurant()).bookZone();
        return open(command, known, known.dates(clock.instant(), bookZone), metaData, action);
    }

    private CommandOutcome open(
            SeatingCommand command,
            IndexedSeating known,
            SortedSet<LocalDate> dates,
            MetaData metaData,
            Consumer<SeatingDecision> action) {
        var now = clock.instant();
        var rules = rulesIndex.of(command.restaurant());
        var guest = guests.open(known.customer());
        var book = books.open(command.restaurant(), dates);
        var seating = seatings.existing(command.seating());
        requireItsGuest(seating, command);
        var decision = newDecision(seating, guest, book, rules, now);
        requireUpToDate(decision, known);
        return once(seating, command.seating(), RequestMetadata.by(metaData), () -> action.accept(decision));
    }

    private SeatingDecision newDecision(
            Aggregate<Seating> seating, Guest guest, DayBooks book, RestaurantRules rules, Instant now) {
        return new SeatingDecision(seating, guest, book, rules, alternativeTimes, now);
    }

    /**
     * The books were opened for the stay in this node's index. If the seating has been changed since, or a book here
     * lacks what another node wrote into it for this party, the command is retried: releasing a hold that the book does
     * not contain yet would leave it there for ever, and keeping one that is gone would leave the party without tables.
     */
    private void requireUpToDate(SeatingDecision decision, IndexedSeating known) {
        var between = !known.isOf(decision.seating()) ? Optional.of(SEATING_AND_INDEX) : decision.disagreement();
        if (between.isEmpty()) return;
        seatingIndex.forget(decision.id());
        throw new AggregateDisagreement(between.get(), "seating:" + decision.id());
    }

    /** Decides about the seated party alone, without its tables. */
    private CommandOutcome decideOnSeating(
            SeatingCommand command, MetaData metaData, BiConsumer<Seating, Instant> action) {
        var now = clock.instant();
        var seating = seatings.existing(command.seating());
        requireItsGuest(seating, command);
        return once(seating, command.seating(), RequestMetadata.by(metaData), root -> action.accept(root, now));
    }

    /** Checked before anything else: to a guest, another guest's seating does not exist. */
    private static void requireItsGuest(Aggregate<Seating> seating, SeatingCommand command) {
        var guest = switch (command) {
            case CancelSeating cancel -> cancel.customer();
            case AmendSeating amend -> amend.customer();
            case HailServer hail -> hail.customer();
            case WithdrawHail withdraw -> withdraw.customer();
            case DisputeNoShow dispute -> dispute.customer();
            case UpdateGuestContact update -> update.customer();
            default -> null;
        };
        if (guest != null) seating.execute(root -> root.requireOf(guest));
    }
}
