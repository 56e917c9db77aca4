package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.contracts.SystemRejection.KEY_REUSED;
import static dev.ross.contracts.order.OrderRejection.ORDER_SETTLED;
import static dev.ross.contracts.order.OrderRejection.REFUSED_BEFORE;
import static dev.ross.contracts.order.OrderRejection.SOLD_OUT;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_OFFLINE_COMMANDS;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REFUSED;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REFUSED_COMMAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.menu.MenuStockCommand.MarkAvailable;
import dev.ross.contracts.menu.MenuStockEvent.ItemSoldOut;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderCommand.ClearRefusedCommand;
import dev.ross.contracts.order.OrderCommand.KeepRefusedCommand;
import dev.ross.contracts.order.OrderKitchenEvent.CourseHeld;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandDone;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandRefused;
import dev.ross.contracts.order.OrderOfflineEvent.RefusedCommandCleared;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.offline.RefusalReason;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.contracts.order.offline.ReplayedCommands;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A command that a tablet recorded is decided once; if it is refused, staff must clear it. */
class OfflineCommandsTest {
    private static final RefusalReason REASON = new RefusalReason("SOLD_OUT", "Not enough is left of this item.");

    private final DinnerFixture dinner = new DinnerFixture();

    @Test
    void isDoneOnceHoweverLateItIsSentAgain() {
        var add = dinner.add(line("a", 1, dinner.water));
        dinner.seated()
                .when(dinner.open())
                .recorded(recorded("c1"))
                .when(add)
                .expect(
                        LinesAdded.class,
                        OrderStageReached.class,
                        new OfflineCommandDone(dinner.order, recorded("c1"), SERVER, NOW))
                .later(Duration.ofDays(3))
                .recorded(recorded("c1"))
                .when(add)
                .expectNothing();
    }

    @Test
    void tellsTheVersionOfTheFirstTimeWhenItIsSentAgain() {
        var fixture =
                dinner.seated().when(dinner.open()).recorded(recorded("c1")).when(new HoldCourse(dinner.order, 2));
        var version = fixture.outcome().version();
        fixture.when(new HoldCourse(dinner.order, 3)).recorded(recorded("c1")).when(new HoldCourse(dinner.order, 2));
        assertThat(fixture.outcome().version()).isEqualTo(version);
    }

    @Test
    void hadNoEffectAndHasNoneLater() {
        dinner.seated()
                .when(dinner.open(line("a", 1, dinner.steak)))
                .when(new HoldCourse(dinner.order, 2))
                .recorded(recorded("c1"))
                .when(new HoldCourse(dinner.order, 2))
                .expect(OfflineCommandDone.class)
                .when(new FireCourse(dinner.order, 2))
                .recorded(recorded("c1"))
                .when(new HoldCourse(dinner.order, 2))
                .expectNothing();
    }

    @Test
    void anotherCommandWithTheSameIdIsRefused() {
        var other = new OfflineCommand(OfflineCommandId.of("c1"), OfflineCommandKind.HOLD_COURSE, NOW, "other");
        dinner.seated()
                .when(dinner.open())
                .recorded(recorded("c1"))
                .when(new HoldCourse(dinner.order, 2))
                .expect(CourseHeld.class, OfflineCommandDone.class)
                .recorded(other)
                .when(new HoldCourse(dinner.order, 3))
                .expectRejection(KEY_REUSED)
                .when(keep(other))
                .expectRejection(KEY_REUSED);
    }

    @Test
    void isKeptOnceAndNotTriedAgainWhenItIsRefused() {
        var add = dinner.add(line("a", 2, dinner.soup));
        var fixture = dinner.seated(new ItemSoldOut(dinner.restaurant.id, dinner.soup, NOW))
                .when(dinner.open(line("b", 1, dinner.water)))
                .recorded(recorded("c1"))
                .when(add)
                .expectRejection(SOLD_OUT)
                .when(keep(recorded("c1")))
                .expect(new OfflineCommandRefused(
                        dinner.order, dinner.seating, recorded("c1"), content(), REASON, SERVER, NOW))
                .when(keep(recorded("c1")))
                .expectNothing();
        fixture.when(new MarkAvailable(dinner.restaurant.id, dinner.soup))
                .recorded(recorded("c1"))
                .when(add)
                .expectRejection(REFUSED_BEFORE);
    }

    @Test
    void theListNamesTheLineItWasAbout() {
        var about = new RefusedContent("1 ×", LineId.of("a"), null);
        var fixture = dinner.seated()
                .when(dinner.open(line("a", 1, dinner.steak)))
                .when(new KeepRefusedCommand(dinner.order, recorded("c1"), about, REASON, SERVER));
        assertThat(fixture.happened(OfflineCommandRefused.class).content().summary())
                .isEqualTo("1 × Steak");
    }

    @Test
    void isKeptAndClearedAfterTheOrderIsSettled() {
        var note = Personal.of(Subject.visit(dinner.order.toString()), "paid in cash");
        var fixture = dinner.seated()
                .when(dinner.open())
                .recorded(recorded("c0"))
                .when(new SettleOrder(dinner.order, SERVER))
                .expect(OrderSettled.class, OrderStageReached.class, OrderDetached.class, OfflineCommandDone.class)
                .recorded(recorded("c0"))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectNothing()
                .recorded(recorded("c1"))
                .when(dinner.add(line("a", 1, dinner.water)))
                .expectRejection(ORDER_SETTLED)
                .when(keep(recorded("c1")))
                .expect(OfflineCommandRefused.class)
                .when(new ClearRefusedCommand(dinner.order, OfflineCommandId.of("c1"), note, SERVER))
                .expect(RefusedCommandCleared.class);
        assertThat(Personal.clear(fixture.happened(RefusedCommandCleared.class).note()))
                .isEqualTo("paid in cash");
        fixture.when(new ClearRefusedCommand(dinner.order, OfflineCommandId.of("c1"), null, SERVER))
                .expectNothing()
                .recorded(recorded("c1"))
                .when(dinner.add(line("a", 1, dinner.water)))
                .expectRejection(REFUSED_BEFORE);
    }

    @Test
    void isNotKeptIfItWasDoneMeanwhile() {
        dinner.seated()
                .when(dinner.open())
                .recorded(recorded("c1"))
                .when(new HoldCourse(dinner.order, 2))
                .when(keep(recorded("c1")))
                .expectNothing()
                .when(clear("c1"))
                .expectRejection(UNKNOWN_REFUSED_COMMAND)
                .when(clear("c2"))
                .expectRejection(UNKNOWN_REFUSED_COMMAND);
    }

    @Test
    void aHundredWaitForStaffAtMost() {
        var fixture = dinner.seated().when(dinner.open());
        refused(fixture, "c", ReplayedCommands.MOST_WAITING);
        fixture.when(keep(recorded("more")))
                .expectRejection(TOO_MANY_REFUSED)
                .when(clear("c7"))
                .when(keep(recorded("more")))
                .expect(OfflineCommandRefused.class);
    }

    @Test
    void anOrderHasAThousandAtMost() {
        var history = new ArrayList<Object>(List.of(
                new OrderAttached(dinner.seating, dinner.order, NOW),
                new OrderOpened(dinner.order, dinner.terms(), NOW)));
        for (var each = 0; each < ReplayedCommands.MOST; each++)
            history.add(new OfflineCommandDone(dinner.order, recorded("c" + each), SERVER, NOW));
        var fixture = dinner.seated(history.toArray());
        fixture.recorded(recorded("more"))
                .when(new HoldCourse(dinner.order, 2))
                .expectRejection(TOO_MANY_OFFLINE_COMMANDS)
                .when(keep(recorded("more")))
                .expectRejection(TOO_MANY_OFFLINE_COMMANDS)
                .recorded(recorded("c1"))
                .when(new HoldCourse(dinner.order, 2))
                .expectNothing();
    }

    private void refused(CommandFixture fixture, String name, int many) {
        IntStream.range(0, many)
                .forEach(each -> fixture.when(keep(recorded(name + each))).expect(OfflineCommandRefused.class));
    }

    private KeepRefusedCommand keep(OfflineCommand command) {
        return new KeepRefusedCommand(dinner.order, command, content(), REASON, SERVER);
    }

    private ClearRefusedCommand clear(String id) {
        return new ClearRefusedCommand(dinner.order, OfflineCommandId.of(id), null, SERVER);
    }

    private static RefusedContent content() {
        return new RefusedContent("2 × Soup", null, null);
    }

    private static OfflineCommand recorded(String id) {
        return new OfflineCommand(
                OfflineCommandId.of(id), OfflineCommandKind.ADD_LINES, NOW.minusSeconds(600), "hash of " + id);
    }
}
