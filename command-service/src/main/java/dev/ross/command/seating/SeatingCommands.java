package dev.ross.command.seating;

import static dev.ross.command.platform.axon.Disagreement.Between.SEATING_AND_INDEX;
import static dev.ross.command.platform.axon.Stored.once;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.seating.SeatingRejection.NOT_THE_SAME_RESTAURANT;

import dev.ross.command.customer.Guests;
import dev.ross.command.customer.Guests.Guest;
import dev.ross.command.platform.axon.Asked;
import dev.ross.command.platform.axon.Budgets;
import dev.ross.command.platform.axon.Disagreement;
import dev.ross.command.restaurant.Rulebook;
import dev.ross.command.seating.Whereabouts.Whereabout;
import dev.ross.command.serviceday.Book;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.restaurant.Rules;
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
import dev.ross.contracts.seating.SeatingId;
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

/** What is asked of a visit that exists. Opens what each decision needs, in the one order: guest, days, seating. */
@Component
class SeatingCommands {
    private final SeatingStore seatings;
    private final Whereabouts whereabouts;
    private final Guests guests;
    private final Books books;
    private final Rulebook rulebook;
    private final FreeTimes freeTimes;
    private final Budgets budgets;
    private final Clock clock;

    SeatingCommands(
            SeatingStore seatings,
            Whereabouts whereabouts,
            Guests guests,
            Books books,
            Rulebook rulebook,
            FreeTimes freeTimes,
            Budgets budgets,
            Clock clock) {
        this.seatings = seatings;
        this.whereabouts = whereabouts;
        this.guests = guests;
        this.books = books;
        this.rulebook = rulebook;
        this.freeTimes = freeTimes;
        this.budgets = budgets;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(AcceptSeating accept, MetaData metaData) {
        return visit(accept, metaData, visit -> new Answering(visit).accept(accept));
    }

    @CommandHandler
    Outcome handle(DeclineSeating decline, MetaData metaData) {
        return visit(decline, metaData, visit -> new Answering(visit).decline(decline));
    }

    @CommandHandler
    Outcome handle(CancelSeating cancel, MetaData metaData) {
        return visit(cancel, metaData, visit -> new Answering(visit).cancel(cancel));
    }

    @CommandHandler
    Outcome handle(EndWaiting end, MetaData metaData) {
        return visit(end, metaData, visit -> new Answering(visit).endWaiting(end));
    }

    @CommandHandler
    Outcome handle(AssignTable assign, MetaData metaData) {
        return visit(assign, metaData, visit -> new Sitting(visit).assign(assign));
    }

    @CommandHandler
    Outcome handle(SeatGuests seat, MetaData metaData) {
        return visit(seat, metaData, visit -> new Sitting(visit).seat(seat.tables()));
    }

    @CommandHandler
    Outcome handle(MarkNoShow mark, MetaData metaData) {
        return visit(mark, metaData, visit -> new Sitting(visit).markNoShow());
    }

    @CommandHandler
    Outcome handle(CloseSeating close, MetaData metaData) {
        return visit(close, metaData, visit -> new Sitting(visit).close());
    }

    @CommandHandler
    Outcome handle(Reinstate reinstate, MetaData metaData) {
        return visit(reinstate, metaData, visit -> new Reinstating(visit).reinstate(reinstate));
    }

    @CommandHandler
    Outcome handle(NoteLateness note, MetaData metaData) {
        return visit(note, metaData, visit -> new Sitting(visit).noteLateness(note));
    }

    @CommandHandler
    Outcome handle(LapseSeating lapse, MetaData metaData) {
        return visit(lapse, metaData, visit -> new Sitting(visit).lapse(lapse));
    }

    @CommandHandler
    Outcome handle(ExtendHold extend, MetaData metaData) {
        return visit(extend, metaData, visit -> new Sitting(visit).extend(extend));
    }

    @CommandHandler
    Outcome handle(AmendSeating amend, MetaData metaData) {
        var now = clock.instant();
        var rules = rulebook.of(amend.restaurant());
        var known = whereabouts.of(amend.seating());
        var stay = new Promise(rules, now).amended(known, amend);
        var dates = known.dates(now, rules.bookZone());
        dates.addAll(Whereabout.datesAround(stay, rules.bookZone()));
        return open(amend, known, dates, metaData, visit -> new Amending(visit).amend(amend, stay, budgets));
    }

    /** Both parties' days, then both parties, the one named first in the alphabet first. */
    @CommandHandler
    Outcome handle(SwapTables swap, MetaData metaData) {
        require(swap.with().restaurant().equals(swap.restaurant()), NOT_THE_SAME_RESTAURANT);
        var now = clock.instant();
        var rules = rulebook.of(swap.restaurant());
        var known = whereabouts.of(swap.seating());
        var knownOther = whereabouts.of(swap.with());
        var dates = known.dates(now, rules.bookZone());
        dates.addAll(knownOther.dates(now, rules.bookZone()));
        var book = books.open(swap.restaurant(), dates);
        var inOrder = Stream.of(swap.seating(), swap.with())
                .sorted(Comparator.comparing(SeatingId::toString))
                .map(seatings::existing)
                .map(seating -> visit(seating, guests.open(null), book, rules, now))
                .toList();
        var itIsFirst = inOrder.getFirst().id().equals(swap.seating());
        var one = itIsFirst ? inOrder.getFirst() : inOrder.getLast();
        var other = itIsFirst ? inOrder.getLast() : inOrder.getFirst();
        requireUpToDate(one, known);
        requireUpToDate(other, knownOther);
        return once(one.aggregate(), swap.seating(), Asked.by(metaData), () -> Sitting.swap(one, other));
    }

    @CommandHandler
    Outcome handle(HailServer hail, MetaData metaData) {
        var cooldown =
                Duration.ofSeconds(rulebook.of(hail.restaurant()).policy().hailCooldownSeconds());
        var outcome = party(hail, metaData, (seating, now) -> seating.decide(hail, cooldown, budgets.hails(), now));
        return new Outcome(hail.hail().toString(), outcome.version());
    }

    @CommandHandler
    Outcome handle(WithdrawHail withdraw, MetaData metaData) {
        return party(withdraw, metaData, (seating, now) -> seating.decide(withdraw, now));
    }

    @CommandHandler
    Outcome handle(ClaimHail claim, MetaData metaData) {
        return party(claim, metaData, (seating, now) -> seating.decide(claim, now));
    }

    @CommandHandler
    Outcome handle(ResolveHail resolve, MetaData metaData) {
        return party(resolve, metaData, (seating, now) -> seating.decide(resolve, now));
    }

    @CommandHandler
    Outcome handle(DisputeNoShow dispute, MetaData metaData) {
        return party(dispute, metaData, (seating, now) -> seating.decide(dispute, now));
    }

    @CommandHandler
    Outcome handle(UpdateGuestContact update, MetaData metaData) {
        var now = clock.instant();
        var guest = guests.open(update.customer());
        var seating = seatings.existing(update.seating());
        requireItsGuest(seating, update);
        return once(seating, update.seating(), Asked.by(metaData), visit -> visit.updateContact(guest, now));
    }

    /** What concerns the table too: the guest's book, the days' books and the seating, in one unit of work. */
    private Outcome visit(SeatingCommand command, MetaData metaData, Consumer<Visit> decision) {
        var known = whereabouts.of(command.seating());
        var bookZone = rulebook.of(command.restaurant()).bookZone();
        return open(command, known, known.dates(clock.instant(), bookZone), metaData, decision);
    }

    private Outcome open(
            SeatingCommand command,
            Whereabout known,
            SortedSet<LocalDate> dates,
            MetaData metaData,
            Consumer<Visit> decision) {
        var now = clock.instant();
        var rules = rulebook.of(command.restaurant());
        var guest = guests.open(known.customer());
        var book = books.open(command.restaurant(), dates);
        var seating = seatings.existing(command.seating());
        requireItsGuest(seating, command);
        var visit = visit(seating, guest, book, rules, now);
        requireUpToDate(visit, known);
        return once(seating, command.seating(), Asked.by(metaData), () -> decision.accept(visit));
    }

    private Visit visit(Aggregate<Seating> seating, Guest guest, Book book, Rules rules, Instant now) {
        return new Visit(seating, guest, book, rules, freeTimes, now);
    }

    /**
     * The books were opened for when it was known to be. If it has been changed since, or a book here has not heard yet what
     * another node wrote into it for this party, the race is lost: to let go of a hold that one does not see would leave it
     * there for ever, and to keep one that is gone would sit the party at nobody's table.
     */
    private void requireUpToDate(Visit visit, Whereabout known) {
        var between = !known.isOf(visit.seating()) ? Optional.of(SEATING_AND_INDEX) : visit.disagreement();
        if (between.isEmpty()) return;
        whereabouts.forget(visit.id());
        throw new Disagreement(between.get(), "seating:" + visit.id());
    }

    /** What concerns the sitting party alone. */
    private Outcome party(SeatingCommand command, MetaData metaData, BiConsumer<Seating, Instant> decision) {
        var now = clock.instant();
        var seating = seatings.existing(command.seating());
        requireItsGuest(seating, command);
        return once(seating, command.seating(), Asked.by(metaData), party -> decision.accept(party, now));
    }

    /** Before anything else is looked at: a stranger's seating does not exist for the one who asks. */
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
        if (guest != null) seating.execute(visit -> visit.requireOf(guest));
    }
}
