package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.dish;
import static dev.ross.command.fixture.DinnerFixture.held;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.command.fixture.DinnerFixture.option;
import static dev.ross.command.fixture.DinnerFixture.set;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU_ITEM;
import static dev.ross.contracts.order.OrderRejection.AMOUNT_TOO_LARGE;
import static dev.ross.contracts.order.OrderRejection.GUESTS_MAY_NOT_ORDER;
import static dev.ross.contracts.order.OrderRejection.GUESTS_ORDER_FROM_THE_MENU;
import static dev.ross.contracts.order.OrderRejection.HAS_OPEN_ORDER;
import static dev.ross.contracts.order.OrderRejection.LINE_BEGUN;
import static dev.ross.contracts.order.OrderRejection.LINE_ID_TAKEN;
import static dev.ross.contracts.order.OrderRejection.NOT_SERVED_NOW;
import static dev.ross.contracts.order.OrderRejection.NOT_SO_MANY_LEFT;
import static dev.ross.contracts.order.OrderRejection.ORDER_SETTLED;
import static dev.ross.contracts.order.OrderRejection.SOLD_OUT;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_LINES;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_LINES_BY_PARTY;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_ORDERS;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REDUCTIONS;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_LINE;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_ORDER;
import static dev.ross.contracts.order.OrderRejection.WRONG_MODIFIERS;
import static dev.ross.contracts.order.OrderRejection.WRONG_PARTS;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuCommand.ChangeMenuItem;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockCommand.MarkSoldOut;
import dev.ross.contracts.menu.MenuStockEvent.CountdownSet;
import dev.ross.contracts.menu.MenuStockEvent.ItemCount;
import dev.ross.contracts.menu.MenuStockEvent.ItemSoldOut;
import dev.ross.contracts.menu.MenuStockEvent.ItemsOrdered;
import dev.ross.contracts.menu.MenuStockEvent.ItemsReturned;
import dev.ross.contracts.menu.ServingTime;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.ChosenPart;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.value.Requester;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A party orders: lines are added and taken off, at the prices of the moment. */
class OrderedLinesTest {
    private final DinnerFixture dinner = new DinnerFixture();

    @Test
    void anOrderIsOpenedTogetherWithItsSeating() {
        dinner.seated()
                .when(dinner.open(line("a", 2, dinner.steak)))
                .expect(
                        new OrderAttached(dinner.seating, dinner.order, NOW),
                        OrderOpened.class,
                        new OrderStageReached(dinner.order, dinner.seating, OrderStage.OPENED, NOW),
                        LinesAdded.class,
                        new OrderStageReached(dinner.order, dinner.seating, OrderStage.ORDERED, NOW))
                .expectId(dinner.order.toString())
                .when(new OpenOrder(
                        new OrderId(dinner.restaurant.id, "o2"),
                        dinner.seating,
                        Requester.staff(),
                        SERVER,
                        List.of(),
                        null))
                .expectRejection(HAS_OPEN_ORDER)
                .expectMore("order", dinner.order.toString());
    }

    @Test
    void anOrderIsOpenedOnceHoweverLateItIsAskedForAgain() {
        dinner.seated()
                .when(dinner.open(line("a", 1, dinner.water)))
                .when(dinner.open(line("a", 1, dinner.water)))
                .expectNothing()
                .expectId(dinner.order.toString())
                .when(dinner.remove("a", "r1", null))
                .when(new SettleOrder(dinner.order, SERVER))
                .when(dinner.open(line("a", 1, dinner.water)))
                .expectNothing()
                .expectId(dinner.order.toString());
    }

    @Test
    void onlyASeatedPartyOrders() {
        var later = dinner.restaurant.seating("bo");
        dinner.seated(dinner.restaurant.askedAndAccepted("bo", "2026-11-20T20:00", 2, dinner.restaurant.two))
                .when(new OpenOrder(dinner.order, later, Requester.staff(), SERVER, List.of(), null))
                .expectRejection(NOT_SEATED);
    }

    @Test
    void aPartyWithAnOpenOrderIsNeitherClosedNorUnseated() {
        dinner.seated()
                .when(dinner.open())
                .when(new CloseSeating(dinner.seating))
                .expectRejection(HAS_OPEN_ORDER)
                .when(new Reinstate(dinner.seating, dinner.restaurant.words("ada", "a mistake"), Requester.manager()))
                .expectRejection(HAS_OPEN_ORDER)
                .when(new SettleOrder(dinner.order, SERVER))
                .expect(
                        new OrderSettled(dinner.order, dinner.seating, 0, SERVER, NOW),
                        new OrderStageReached(dinner.order, dinner.seating, OrderStage.SETTLED, NOW),
                        new OrderDetached(dinner.seating, dinner.order, NOW))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectRejection(ORDER_SETTLED)
                .when(dinner.add(line("a", 1, dinner.soup)))
                .expectRejection(ORDER_SETTLED)
                .when(new CloseSeating(dinner.seating))
                .expect(HoldReleased.class, SeatingClosed.class)
                .when(new OpenOrder(
                        new OrderId(dinner.restaurant.id, "o2"),
                        dinner.seating,
                        Requester.staff(),
                        SERVER,
                        List.of(),
                        null))
                .expectRejection(NOT_SEATED)
                .expectMore("order", dinner.order.toString());
    }

    @Test
    void aPartyHasSeveralOrdersButNotEndlesslyMany() {
        var fixture = dinner.seated();
        for (var i = 0; i < 50; i++) {
            var order = new OrderId(dinner.restaurant.id, "n" + i);
            fixture.when(new OpenOrder(order, dinner.seating, Requester.staff(), SERVER, List.of(), null))
                    .expectId(order.toString())
                    .when(new SettleOrder(order, SERVER));
        }
        fixture.when(dinner.open()).expectRejection(TOO_MANY_ORDERS);
    }

    @Test
    void aLineKeepsNamePriceAndTaxOfTheMoment() {
        var fixture = dinner.seated();
        fixture.when(dinner.open(line("a", 2, dinner.steak, option("Rare"), option("Fries", "Aioli"))));
        var line = fixture.happened(LinesAdded.class).lines().getFirst();
        assertThat(line.name()).isEqualTo("Steak");
        assertThat(line.amount()).isEqualTo(2 * (185_00 + 25_00 + 12_00));
        assertThat(line.parts())
                .containsExactly(new LinePart(
                        dinner.steak,
                        "Steak",
                        2,
                        "grill",
                        List.of(),
                        List.of(
                                new ChosenOption("Rare", 0),
                                new ChosenOption("Fries", 25_00),
                                new ChosenOption("Aioli", 12_00))));
        var dearer = dish("Steak of the day", "Mains", 2, "grill", 205_00, List.of());
        fixture.when(new ChangeMenuItem(dinner.restaurant.id, dinner.steak, dearer, MenuEdition.PUBLISHED))
                .when(dinner.add(
                        line("a", 2, dinner.steak, option("Rare"), option("Fries", "Aioli")),
                        line("b", 2, dinner.steak)));
        var added = fixture.happened(LinesAdded.class).lines();
        assertThat(added.stream().map(each -> each.id().value() + each.name() + each.amount()))
                .containsExactly("bSteak of the day41000");
    }

    @Test
    void optionsAreCheckedAndPreselected() {
        var fixture = dinner.seated();
        fixture.when(dinner.open(line("a", 1, dinner.steak)));
        assertThat(fixture.happened(LinesAdded.class)
                        .lines()
                        .getFirst()
                        .parts()
                        .getFirst()
                        .options())
                .containsExactly(new ChosenOption("Medium", 0));
        fixture.when(dinner.add(line("b", 1, dinner.steak, option("Rare"), option("Medium"))))
                .expectRejection(WRONG_MODIFIERS)
                .when(dinner.add(line("b", 1, dinner.steak, option("Blue"))))
                .expectRejection(WRONG_MODIFIERS)
                .when(dinner.add(line("b", 1, dinner.steak, option("Fries", "Mayo", "Aioli"))))
                .expectRejection(WRONG_MODIFIERS)
                .when(dinner.add(line("b", 1, dinner.steak, option("Fries", "Ketchup"))))
                .expectRejection(WRONG_MODIFIERS)
                .when(dinner.add(line("b", 1, dinner.steak, option("Rare"), option("Rare"))))
                .expectRejection(WRONG_MODIFIERS);
    }

    @Test
    void aSetIsOrderedWithOneItemForEachPart() {
        var fixture = dinner.seated();
        var soup = new ChosenPart(dinner.soup, List.of());
        var steak = new ChosenPart(dinner.steak, List.of(option("Rare")));
        fixture.when(dinner.open(set("a", dinner.dinner, soup, steak)));
        var line = fixture.happened(LinesAdded.class).lines().getFirst();
        assertThat(line.parts().stream().map(LinePart::name)).containsExactly("Soup", "Steak");
        assertThat(line.parts().stream().map(LinePart::course)).containsExactly(1, 2);
        fixture.when(dinner.add(set("b", dinner.dinner)))
                .expectRejection(WRONG_PARTS)
                .when(dinner.add(set("b", dinner.dinner, steak, soup)))
                .expectRejection(WRONG_PARTS)
                .when(dinner.add(set("b", dinner.soup, soup)))
                .expectRejection(WRONG_PARTS);
    }

    @Test
    void theSameLineTwiceIsOnceAndAnotherWithItsIdIsRefused() {
        dinner.seated()
                .when(dinner.open(line("a", 1, dinner.soup)))
                .when(dinner.add(line("a", 1, dinner.soup)))
                .expectNothing()
                .when(dinner.add(line("a", 1, dinner.steak)))
                .expectRejection(LINE_ID_TAKEN)
                .when(dinner.add(line("a", 2, dinner.soup)))
                .expectRejection(LINE_ID_TAKEN)
                .when(dinner.add(line("b", 1, dinner.soup), line("b", 1, dinner.soup)))
                .expect(LinesAdded.class)
                .when(dinner.add(line("c", 1, dinner.soup), line("c", 1, dinner.steak)))
                .expectRejection(LINE_ID_TAKEN);
    }

    @Test
    void whatIsNotOnTheMenuIsRefusedOrOrderedByName() {
        var unknown = new MenuItemId(dinner.restaurant.id, "none");
        dinner.seated()
                .when(dinner.open(openItem("a", "Birthday cake", 300_00, "kitchen")))
                .expect(
                        OrderAttached.class,
                        OrderOpened.class,
                        OrderStageReached.class,
                        LinesAdded.class,
                        TicketsFired.class,
                        OrderStageReached.class)
                .when(dinner.add(line("b", 1, unknown)))
                .expectRejection(UNKNOWN_MENU_ITEM)
                .expectMore("item", unknown.toString())
                .when(dinner.add(openItem("c", "Yacht", 200_000_000_000L, null)))
                .expectRejection(AMOUNT_TOO_LARGE);
    }

    @Test
    void whatIsNotServedNowIsRefused() {
        var brunch = new MenuItemId(dinner.restaurant.id, "brunch");
        var plain = dish("Brunch", "Mains", 1, "kitchen", 100_00, List.of());
        var mornings = List.of(new ServingTime(List.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(12, 0)));
        var item = new MenuItem(
                plain.text(), plain.preparation(), plain.price(), plain.taxRate(), List.of(), List.of(), mornings);
        dinner.seated(dinner.added(brunch, item))
                .when(dinner.open(line("a", 1, brunch)))
                .expectRejection(NOT_SERVED_NOW);
    }

    @Test
    void aCountedItemFallsWhenOrderedAndRisesWhenRemoved() {
        var restaurant = dinner.restaurant.id;
        dinner.seated(
                        new CountdownSet(restaurant, dinner.soup, 3, NOON),
                        new ItemSoldOut(restaurant, dinner.beer, NOON))
                .when(dinner.open(line("a", 2, dinner.soup)))
                .expect(
                        OrderAttached.class,
                        OrderOpened.class,
                        OrderStageReached.class,
                        new ItemsOrdered(restaurant, List.of(new ItemCount(dinner.soup, 2)), NOW),
                        LinesAdded.class,
                        OrderStageReached.class)
                .when(dinner.add(line("b", 2, dinner.soup)))
                .expectRejection(SOLD_OUT)
                .expectMore("item", dinner.soup.toString())
                .when(dinner.add(line("c", 1, dinner.beer)))
                .expectRejection(SOLD_OUT)
                .when(dinner.remove("a", "r1", 1))
                .expect(LineRemoved.class, new ItemsReturned(restaurant, List.of(new ItemCount(dinner.soup, 1)), NOW))
                .when(dinner.add(set(
                        "d",
                        dinner.dinner,
                        new ChosenPart(dinner.soup, List.of()),
                        new ChosenPart(dinner.soup, List.of()))))
                .expect(new ItemsOrdered(restaurant, List.of(new ItemCount(dinner.soup, 2)), NOW), LinesAdded.class)
                .when(dinner.add(line("e", 1, dinner.soup)))
                .expectRejection(SOLD_OUT)
                .when(new MarkSoldOut(restaurant, dinner.soup))
                .expect(new ItemSoldOut(restaurant, dinner.soup, NOW))
                .when(dinner.remove("a", "r2", null))
                .expect(LineRemoved.class);
    }

    @Test
    void aLineIsTakenOffUntilTheKitchenKnowsOfIt() {
        dinner.seated()
                .when(dinner.open(line("a", 3, dinner.soup), line("b", 1, dinner.steak)))
                .when(dinner.remove("a", "r1", 1))
                .expect(new LineRemoved(dinner.order, LineId.of("a"), ReductionId.of("r1"), 1, NOW))
                .when(dinner.remove("a", "r1", 1))
                .expectNothing()
                .when(dinner.remove("c", "r2", 3))
                .expect(LineRemoved.class)
                .when(dinner.add(line("c", 2, dinner.steak)))
                .expect(LinesAdded.class)
                .when(new FireCourse(dinner.order, 1))
                .when(dinner.remove("a", "r3", null))
                .expectRejection(LINE_BEGUN)
                .when(dinner.remove("b", "r4", null))
                .expect(LineRemoved.class)
                .when(dinner.remove("b", "r5", null))
                .expectNothing();
    }

    @Test
    void aRemovalThatOvertakesItsLineHoldsWhenTheLineComes() {
        var fixture = dinner.seated(new CountdownSet(dinner.restaurant.id, dinner.soup, 1, NOON));
        fixture.when(dinner.open())
                .when(dinner.remove("a", "r1", null))
                .expect(LineRemoved.class)
                .when(dinner.remove("a", "r1", null))
                .expectNothing()
                .when(dinner.add(line("a", 5, dinner.soup)))
                .expect(LinesAdded.class)
                .when(new HoldLine(dinner.order, LineId.of("a")))
                .expectRejection(NOT_SO_MANY_LEFT);
        for (var i = 0; i < 30; i++) fixture.when(dinner.remove("x" + i, "x" + i, null));
        fixture.when(dinner.remove("y", "y", null)).expectRejection(TOO_MANY_REDUCTIONS);
    }

    @Test
    void aPartyOrdersItselfOnlyWhereItMay() {
        var guest = Requester.guest(dinner.restaurant.guest("ada"));
        dinner.seated()
                .when(new OpenOrder(dinner.order, dinner.seating, guest, null, List.of(), null))
                .expectRejection(GUESTS_MAY_NOT_ORDER);
    }

    @Test
    void aPartyOrdersItself() {
        var guest = Requester.guest(dinner.restaurant.guest("ada"));
        var stranger = Requester.guest(dinner.restaurant.guest("eve"));
        dinner.seated(dinner.guestsOrder())
                .when(new OpenOrder(dinner.order, dinner.seating, guest, null, List.of(), null))
                .when(adding(guest, line("a", 1, dinner.soup)))
                .expect(LinesAdded.class, OrderStageReached.class)
                .when(adding(Requester.companion(), line("b", 1, dinner.soup)))
                .expect(LinesAdded.class)
                .when(adding(stranger, line("c", 1, dinner.soup)))
                .expectRejection(UNKNOWN_ORDER)
                .when(new AddLines(
                        dinner.order, dinner.restaurant.seating("bo"), Requester.companion(), List.of(), null))
                .expectRejection(UNKNOWN_ORDER)
                .when(adding(guest, openItem("d", "Gold", 1, null)))
                .expectRejection(GUESTS_ORDER_FROM_THE_MENU)
                .when(adding(guest, held("d", dinner.soup)))
                .expectRejection(GUESTS_ORDER_FROM_THE_MENU)
                .when(adding(guest, line("d", 21, dinner.soup)))
                .expectRejection(TOO_MANY_LINES_BY_PARTY)
                .when(adding(guest, many("e", 98)))
                .expect(LinesAdded.class)
                .when(adding(guest, line("f", 1, dinner.soup)))
                .expectRejection(TOO_MANY_LINES_BY_PARTY)
                .when(dinner.add(line("f", 1, dinner.soup)))
                .expect(LinesAdded.class);
    }

    private AddLines adding(Requester by, LineRequest... lines) {
        return new AddLines(dinner.order, dinner.seating, by, List.of(lines), null);
    }

    private LineRequest[] many(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> line(prefix + i, 1, dinner.soup))
                .toArray(LineRequest[]::new);
    }

    @Test
    void anOrderHasItsLimits() {
        var fixture = dinner.seated().when(dinner.open());
        for (var i = 0; i < 5; i++) {
            fixture.when(dinner.add(many("l" + i + "-", 100)));
            assertThat(fixture.happened(LinesAdded.class).lines()).hasSize(100);
        }
        fixture.when(dinner.add(line("more", 1, dinner.soup))).expectRejection(TOO_MANY_LINES);
    }

    @Test
    void notesAreSealedWithTheKeyOfTheGuest() {
        var note = new LineNote(LineId.of("a"), "no onions", List.of(Allergen.NUTS));
        var fixture = dinner.seated();
        fixture.when(new OpenOrder(
                dinner.order,
                dinner.seating,
                Requester.staff(),
                SERVER,
                List.of(line("a", 1, dinner.soup)),
                Personal.of(Subject.visit("x"), new LineNotes(List.of(note)))));
        var notes = fixture.happened(LinesAdded.class).notes();
        var key = Subject.guestAt(dinner.restaurant.guest("ada").toString(), dinner.restaurant.id.toString());
        assertThat(notes).isEqualTo(Personal.of(key, new LineNotes(List.of(note))));
        fixture.when(new FireCourse(dinner.order, 1));
        assertThat(fixture.happened(TicketsFired.class).notes()).isEqualTo(notes);
    }

    @Test
    void linesOfUnknownOrdersAndLinesAreUnknown() {
        dinner.seated()
                .when(dinner.add(line("a", 1, dinner.soup)))
                .expectRejection(UNKNOWN_ORDER)
                .when(new SettleOrder(dinner.order, SERVER))
                .expectRejection(UNKNOWN_ORDER)
                .when(dinner.open())
                .when(new HoldLine(dinner.order, LineId.of("a")))
                .expectRejection(UNKNOWN_LINE);
    }
}
