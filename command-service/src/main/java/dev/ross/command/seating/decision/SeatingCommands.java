package dev.ross.command.seating.decision;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.command.platform.bus.AggregateDisagreement.Between.SEATING_AND_INDEX;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.NOT_THE_SAME_RESTAURANT;

import dev.ross.command.booking.BookingRules;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.IndexedSeating;
import dev.ross.command.seating.SeatingIndex;
import dev.ross.command.seating.decision.SeatingDecisionLoader.SeatingCriteria;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about existing seatings and their tables: opens what each decision reads, and decides. */
@Component
class SeatingCommands {
    private final SeatingDecisionLoader loader;
    private final SeatingIndex seatingIndex;
    private final RestaurantRulesIndex rulesIndex;
    private final ActionBudgets budgets;
    private final Clock clock;

    SeatingCommands(
            SeatingDecisionLoader loader,
            SeatingIndex seatingIndex,
            RestaurantRulesIndex rulesIndex,
            ActionBudgets budgets,
            Clock clock) {
        this.loader = loader;
        this.seatingIndex = seatingIndex;
        this.rulesIndex = rulesIndex;
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
        return decide(assign, metaData, decision -> new TableMoves(decision).assign(assign));
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
        var stay = AmendedStay.of(known, amend, new BookingRules(rules, now));
        var criteria = SeatingCriteria.of(amend.seating(), known, rules, now).and(stay, rules);
        var decision = loader.open(criteria, rules, now);
        return decide(
                decision, known, amend, metaData, opened -> new AmendmentDecisions(opened).amend(amend, stay, budgets));
    }

    @CommandHandler
    CommandOutcome handle(SwapTables swap, MetaData metaData) {
        require(swap.with().restaurant().equals(swap.restaurant()), NOT_THE_SAME_RESTAURANT);
        var now = clock.instant();
        var rules = rulesIndex.of(swap.restaurant());
        var known = seatingIndex.of(swap.seating());
        var knownOther = seatingIndex.of(swap.with());
        var both = loader.open(
                SeatingCriteria.of(swap.seating(), known, rules, now),
                SeatingCriteria.of(swap.with(), knownOther, rules, now),
                rules,
                now);
        requireUpToDate(both.getLast(), knownOther);
        return decide(both.getFirst(), known, swap, metaData, one -> TableMoves.swap(one, both.getLast()));
    }

    private CommandOutcome decide(SeatingCommand command, MetaData metaData, Consumer<SeatingDecision> action) {
        var now = clock.instant();
        var rules = rulesIndex.of(command.restaurant());
        var known = seatingIndex.of(command.seating());
        var decision = loader.open(SeatingCriteria.of(command.seating(), known, rules, now), rules, now);
        return decide(decision, known, command, metaData, action);
    }

    /** To a guest, another guest's seating does not exist: checked before anything else. */
    private CommandOutcome decide(
            SeatingDecision decision,
            IndexedSeating known,
            SeatingCommand command,
            MetaData metaData,
            Consumer<SeatingDecision> action) {
        decision.seating().requireMayBeActedOnBy(command);
        requireUpToDate(decision, known);
        return once(decision.aggregate(), decision.id(), RequestMetadata.by(metaData), () -> action.accept(decision));
    }

    /**
     * The books were opened for the stay in this node's index. If the seating has been changed since, or a book here
     * lacks what another node wrote into it for this party, the command is retried: releasing a hold that the book does
     * not contain yet would leave it there for ever, and keeping one that is gone would leave the party without tables.
     */
    private void requireUpToDate(SeatingDecision decision, IndexedSeating known) {
        var between = known.isOf(decision.seating()) ? decision.disagreement() : Optional.of(SEATING_AND_INDEX);
        if (between.isEmpty()) return;
        seatingIndex.forget(decision.id());
        throw new AggregateDisagreement(between.get(), StreamKind.SEATING.of(decision.id()));
    }
}
