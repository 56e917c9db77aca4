package dev.ross.command.proof;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.command.proof.ReplayedSeatings.Party;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingCommand.SwapTables;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts a move into a command, given the evening's state. */
record MoveCommands(StockholmRestaurant restaurant, LocalDate night) {
    static final int GUESTS = 5;

    /**
     * @param number of this move in its history
     * @param known the seatings there are
     * @return null if no seating or block fits the move
     */
    @Nullable
    Object of(Move move, int number, List<SeatingId> known, List<BlockId> blocks, ReplayedSeatings seatings) {
        return switch (move.kind()) {
            case REQUEST -> request(move, number);
            case BOOK -> book(move, number);
            case WALK_IN ->
                new CreateWalkIn(
                        restaurant.seating("walk" + number), null, PartySize.of(move.party()), tablesOrAny(move), null);
            case BLOCK -> block(move, number);
            case UNBLOCK -> blocks.isEmpty() ? null : new UnblockTable(blocks.get(move.who() % blocks.size()));
            case SHOW_OR_HIDE ->
                move.who() % 3 == 0 ? new UnpublishRestaurant(restaurant.id) : new PublishRestaurant(restaurant.id);
            case CLOCK, REQUEST_MESSAGE, RECORD_OUTCOME, RESEND -> null;
            default -> known.isEmpty() ? null : ofAParty(move, known, seatings);
        };
    }

    private Object ofAParty(Move move, List<SeatingId> known, ReplayedSeatings seatings) {
        var seating = known.get(known.size() - 1 - move.who() % known.size());
        var party = seatings.all.get(seating);
        var guest = party == null ? null : party.guest();
        return switch (move.kind()) {
            case ACCEPT -> new AcceptSeating(seating, tablesOrAny(move), move.when() % 5 == 0);
            case SEAT -> new SeatGuests(seating, move.party() % 3 == 0 ? tables(move.where()) : Set.of());
            case AMEND ->
                new AmendSeating(
                        seating,
                        requester(move, guest),
                        move.where() % 3 == 0 ? null : start(move),
                        move.where() % 3 == 1 ? null : PartySize.of(move.party()),
                        null,
                        null,
                        move.when() % 5 == 0 && !move.oddly());
            case ASSIGN -> new AssignTable(seating, tables(move.where()), move.oddly(), move.when() % 5 == 0);
            case SWAP -> new SwapTables(seating, known.get(move.when() % known.size()));
            case EXTEND -> new ExtendHold(seating, null);
            case CLOSE -> new CloseSeating(seating);
            case CANCEL -> new CancelSeating(seating, answering(move, party), null);
            case DECLINE -> new DeclineSeating(seating, null);
            case REINSTATE ->
                new Reinstate(
                        seating,
                        Personal.of(Subject.visit(seating.toString()), "by mistake"),
                        move.oddly() ? Requester.manager() : Requester.staff());
            case NO_SHOW -> new MarkNoShow(seating);
            case NOTE_LATENESS -> new NoteLateness(seating, null);
            case CONFIRM -> new ConfirmVisit(seating, answering(move, party));
            case ANNOUNCE_LATENESS ->
                new AnnounceLateness(seating, answering(move, party), 1 + 3 * move.where() * move.party());
            case END_WAITING -> new EndWaiting(seating, null);
            default -> throw new IllegalArgumentException(move.toString());
        };
    }

    private static Requester requester(Move move, @Nullable CustomerId guest) {
        return move.oddly() && guest != null ? Requester.guest(guest) : Requester.staff();
    }

    /** A guest may have the link of a mail about this time or another. */
    private Requester answering(Move move, @Nullable Party party) {
        if (party == null) return requester(move, null);
        return switch (move.when() % 4) {
            case 1 -> Requester.linkHolder(party.stay().from());
            case 2 ->
                Requester.linkHolder(
                        start(move).atZone(StockholmRestaurant.ZONE).toInstant());
            default -> requester(move, party.guest());
        };
    }

    private RequestSeating request(Move move, int number) {
        return restaurant.request(
                "r" + number, "g" + move.who() % GUESTS, start(move).toString(), move.party());
    }

    private BookSeating book(Move move, int number) {
        var seating = restaurant.seating("b" + number);
        var guest = Personal.of(Subject.visit(seating.toString()), new GuestContact("Bo", null, null, "sv"));
        return new BookSeating(
                seating,
                guest,
                start(move).plusMinutes(move.who() % 3 == 0 ? 7 : 0),
                PartySize.of(move.party()),
                null,
                null,
                SeatingSource.PHONE,
                tablesOrAny(move),
                move.who() % 4 == 0);
    }

    private BlockTable block(Move move, int number) {
        var from = start(move);
        return new BlockTable(
                new BlockId(restaurant.id, "x" + number),
                tables(move.where()).iterator().next(),
                from,
                from.plusMinutes(30L * move.party()),
                null);
    }

    LocalDateTime start(Move move) {
        return night.atTime(EveningHistory.OPENS, 0).plusMinutes(15L * move.when());
    }

    private Set<TableId> tablesOrAny(Move move) {
        return move.oddly() ? tables(move.where()) : Set.of();
    }

    private Set<TableId> tables(int where) {
        return switch (where % 7) {
            case 0 -> Set.of(restaurant.two, restaurant.four);
            case 1 -> Set.of(restaurant.four, restaurant.big);
            case 2, 3 -> Set.of(restaurant.two);
            case 4 -> Set.of(restaurant.four);
            default -> Set.of(restaurant.big);
        };
    }
}
