package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.value.SeatingId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays one evening from its first move to its last, and checks the state after each. */
final class EveningHistory {
    static final int OPENS = 17;
    static final int CLOSES = 5;

    /** How often each kind of move was accepted, and how often it was rejected and why: the proof's coverage. */
    static final Map<String, Integer> SEEN = new TreeMap<>();

    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final ReplayedBooks books = new ReplayedBooks();
    private final ReplayedSeatings seatings = new ReplayedSeatings();
    private final Invariants invariants = new Invariants(books, seatings, StockholmRestaurant.ZONE);
    private final ReplayedMessages messages = new ReplayedMessages();
    private final List<SeatingId> known = new ArrayList<>();
    private final List<BlockId> blocks = new ArrayList<>();
    private final Setup setup;
    private final MoveCommands commands;
    private final ReferenceModel model;
    private final CommandFixture fixture;
    private Instant now;

    EveningHistory(Setup setup) {
        this.setup = setup;
        this.commands = new MoveCommands(restaurant, setup.night().date);
        this.model = new ReferenceModel(restaurant, setup, books, seatings);
        this.now = setup.night()
                .date
                .atTime(15, 0)
                .atZone(StockholmRestaurant.ZONE)
                .toInstant();
        this.fixture = restaurant
                .given(
                        restaurant.open(),
                        new OpeningHoursSet(
                                restaurant.id,
                                StockholmRestaurant.daily(OPENS + ":00", "05:00"),
                                StockholmRestaurant.NOON),
                        new TableCombinationsSet(
                                restaurant.id, Setup.combinations(restaurant), StockholmRestaurant.NOON),
                        restaurant.policy(setup.policy()))
                .at(now);
    }

    void play(List<Move> moves) {
        for (int number = 0; number < moves.size(); number++) step(moves.get(number), number);
        assertThat(ReplayedBooks.asTheyStand(model.storedBooks(fixture)))
                .as("the books, read again from the store")
                .isEqualTo(ReplayedBooks.asTheyStand(books.byDate));
    }

    private void step(Move move, int number) {
        if (move.kind() == Move.Kind.CLOCK) {
            now = now.plus(Duration.ofMinutes(15L * (1 + move.when() % 16)));
            fixture.at(now);
        }
        if (isAboutAMessage(move)) {
            about(new MessageMoves(restaurant.id, messages).of(move), move);
            return;
        }
        var command = commands.of(move, number, known, blocks, seatings);
        if (command == null) return;
        var before = model.before(command);
        fixture.when(command);
        var code = fixture.rejectionCode();
        SEEN.merge(move.kind() + " " + (code == null ? "ok" : code), 1, Integer::sum);
        if (code != null) {
            assertThat(fixture.happened())
                    .as("%s was refused with %s", command, code)
                    .isEmpty();
            model.refused(command, code);
        } else {
            fixture.happened().forEach(this::enter);
            model.obeyed(command, before, fixture.happened(), now);
        }
        invariants.hold(now);
    }

    private static boolean isAboutAMessage(Move move) {
        return switch (move.kind()) {
            case REQUEST_MESSAGE, RECORD_OUTCOME, RESEND -> true;
            default -> false;
        };
    }

    private void about(NotificationCommand command, Move move) {
        var expected = messages.expected(command);
        fixture.when(command);
        var code = fixture.rejectionCode();
        SEEN.merge(move.kind() + " " + (code == null ? "ok" : code), 1, Integer::sum);
        messages.answered(command, expected, code, fixture.happened());
    }

    private void enter(Object event) {
        if (event instanceof ServiceDayEvent day) books.enter(day);
        if (event instanceof SeatingEvent seating) seatings.enter(seating);
        if (event instanceof SeatingCreated created) known.add(created.seating());
        if (event instanceof WalkInCreated came) known.add(came.seating());
        if (event instanceof TableBlocked blocked && !blocks.contains(blocked.block())) blocks.add(blocked.block());
    }

    @Override
    public String toString() {
        return "an evening of " + setup;
    }
}
