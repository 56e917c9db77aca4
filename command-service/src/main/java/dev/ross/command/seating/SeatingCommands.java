package dev.ross.command.seating;

import static dev.ross.command.platform.axon.Stored.once;

import dev.ross.command.customer.Guests;
import dev.ross.command.platform.axon.Asked;
import dev.ross.command.restaurant.Rulebook;
import dev.ross.command.serviceday.Books;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
    private final Clock clock;

    SeatingCommands(
            SeatingStore seatings,
            Whereabouts whereabouts,
            Guests guests,
            Books books,
            Rulebook rulebook,
            Clock clock) {
        this.seatings = seatings;
        this.whereabouts = whereabouts;
        this.guests = guests;
        this.books = books;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(AcceptSeating accept, MetaData metaData) {
        return visit(accept, metaData, visit -> visit.accept(accept.tables()));
    }

    @CommandHandler
    Outcome handle(DeclineSeating decline, MetaData metaData) {
        return visit(decline, metaData, visit -> visit.decline(decline));
    }

    @CommandHandler
    Outcome handle(CancelSeating cancel, MetaData metaData) {
        return visit(cancel, metaData, visit -> visit.cancel(cancel));
    }

    @CommandHandler
    Outcome handle(EndWaiting end, MetaData metaData) {
        return visit(end, metaData, Visit::endWaiting);
    }

    @CommandHandler
    Outcome handle(AssignTable assign, MetaData metaData) {
        return visit(assign, metaData, visit -> visit.assignTable(assign.tables()));
    }

    @CommandHandler
    Outcome handle(SeatGuests seat, MetaData metaData) {
        return visit(seat, metaData, visit -> visit.seat(seat.tables()));
    }

    @CommandHandler
    Outcome handle(MarkNoShow mark, MetaData metaData) {
        return visit(mark, metaData, Visit::markNoShow);
    }

    @CommandHandler
    Outcome handle(CloseSeating close, MetaData metaData) {
        return visit(close, metaData, Visit::close);
    }

    @CommandHandler
    Outcome handle(Reinstate reinstate, MetaData metaData) {
        return visit(reinstate, metaData, visit -> visit.reinstate(reinstate));
    }

    @CommandHandler
    Outcome handle(HailServer hail, MetaData metaData) {
        var cooldown =
                Duration.ofSeconds(rulebook.of(hail.restaurant()).policy().hailCooldownSeconds());
        var outcome = party(hail, metaData, (seating, now) -> seating.decide(hail, cooldown, now));
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

    /** What concerns the table too: the guest's book, the days' books and the seating, in one unit of work. */
    private Outcome visit(SeatingCommand command, MetaData metaData, Consumer<Visit> decision) {
        var now = clock.instant();
        var rules = rulebook.of(command.restaurant());
        var whereabout = whereabouts.of(command.seating());
        var guest = guests.open(whereabout.customer());
        var book = books.open(command.restaurant(), whereabout.dates(now, rules.bookZone()));
        var seating = seatings.existing(command.seating());
        var visit = new Visit(seating, guest, book, rules, now);
        requireItsGuest(seating, command);
        return once(seating, command.seating(), Asked.by(metaData), () -> decision.accept(visit));
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
            case HailServer hail -> hail.customer();
            case WithdrawHail withdraw -> withdraw.customer();
            case DisputeNoShow dispute -> dispute.customer();
            default -> null;
        };
        if (guest != null) seating.execute(visit -> visit.requireOf(guest));
    }
}
