package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One evening played from its first move to its last, and looked over after each. */
final class History {
    static final int OPENS = 17;
    static final int CLOSES = 5;

    /** How often each kind of move was obeyed, and how often it was refused and why: proof that the proof proves something. */
    static final Map<String, Integer> SEEN = new TreeMap<>();

    private final Evening evening = new Evening();
    private final Ledger ledger = new Ledger();
    private final Parties parties = new Parties();
    private final Truths truths = new Truths(ledger, parties, Evening.ZONE);
    private final List<SeatingId> known = new ArrayList<>();
    private final List<BlockId> blocks = new ArrayList<>();
    private final Setup setup;
    private final Wishes wishes;
    private final Judge judge;
    private final House house;
    private Instant now;

    History(Setup setup) {
        this.setup = setup;
        this.wishes = new Wishes(evening, setup.night().date);
        this.judge = new Judge(evening, setup, ledger);
        this.now = setup.night().date.atTime(15, 0).atZone(Evening.ZONE).toInstant();
        this.house = evening.given(
                        evening.open(),
                        new OpeningHoursSet(evening.restaurant, Evening.daily(OPENS + ":00", "05:00"), Evening.NOON),
                        new TableCombinationsSet(evening.restaurant, Setup.combinations(evening), Evening.NOON),
                        evening.policy(setup.policy()))
                .at(now);
    }

    void play(List<Move> moves) {
        for (int number = 0; number < moves.size(); number++) step(moves.get(number), number);
        assertThat(Ledger.asTheyStand(judge.storedBooks(house)))
                .as("the books, read again from the store")
                .isEqualTo(Ledger.asTheyStand(ledger.books));
    }

    private void step(Move move, int number) {
        if (move.kind() == Move.Kind.CLOCK) {
            now = now.plus(Duration.ofMinutes(15L * (1 + move.when() % 16)));
            house.at(now);
        }
        var wish = wishes.of(move, number, known, blocks, parties);
        if (wish == null) return;
        var before = judge.before(wish);
        house.when(wish);
        var refusal = house.refusal();
        SEEN.merge(move.kind() + " " + (refusal == null ? "ok" : refusal), 1, Integer::sum);
        if (refusal != null) {
            assertThat(house.happened())
                    .as("%s was refused with %s", wish, refusal)
                    .isEmpty();
            judge.refused(wish, refusal);
        } else {
            house.happened().forEach(this::enter);
            judge.obeyed(wish, before, house.happened(), now);
        }
        truths.hold(now);
    }

    private void enter(Object event) {
        if (event instanceof ServiceDayEvent day) ledger.enter(day);
        if (event instanceof SeatingEvent seating) parties.enter(seating);
        if (event instanceof SeatingCreated created) known.add(created.seating());
        if (event instanceof WalkInCreated came) known.add(came.seating());
        if (event instanceof TableBlocked blocked && !blocks.contains(blocked.block())) blocks.add(blocked.block());
    }

    @Override
    public String toString() {
        return "an evening of " + setup;
    }
}
