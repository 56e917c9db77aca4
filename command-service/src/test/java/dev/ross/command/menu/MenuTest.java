package dev.ross.command.menu;

import static dev.ross.command.fixture.Dishes.dish;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.SystemRejection.TOO_MANY_TODAY;
import static dev.ross.contracts.menu.MenuEdition.DRAFT;
import static dev.ross.contracts.menu.MenuEdition.PUBLISHED;
import static dev.ross.contracts.menu.MenuRejection.PART_OF_A_SET;
import static dev.ross.contracts.menu.MenuRejection.TOO_MANY_MENU_DETAILS;
import static dev.ross.contracts.menu.MenuRejection.TOO_MANY_MENU_ITEMS;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU_ITEM;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_PART;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuCommand.ChangeMenuItem;
import dev.ross.contracts.menu.MenuCommand.DiscardMenuDraft;
import dev.ross.contracts.menu.MenuCommand.PublishMenu;
import dev.ross.contracts.menu.MenuCommand.RemoveMenuItem;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuEvent.MenuDraftDiscarded;
import dev.ross.contracts.menu.MenuEvent.MenuItemAdded;
import dev.ross.contracts.menu.MenuEvent.MenuItemChanged;
import dev.ross.contracts.menu.MenuEvent.MenuItemRemoved;
import dev.ross.contracts.menu.MenuEvent.MenuPublished;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItem.MenuText;
import dev.ross.contracts.menu.MenuItem.Preparation;
import dev.ross.contracts.menu.MenuItem.SetPart;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockCommand.CountDown;
import dev.ross.contracts.menu.MenuStockCommand.MarkAvailable;
import dev.ross.contracts.menu.MenuStockCommand.MarkSoldOut;
import dev.ross.contracts.menu.MenuStockEvent.CountdownSet;
import dev.ross.contracts.menu.MenuStockEvent.ItemAvailable;
import dev.ross.contracts.menu.MenuStockEvent.ItemSoldOut;
import dev.ross.contracts.menu.ModifierGroup;
import dev.ross.contracts.menu.ModifierGroup.ModifierOption;
import dev.ross.contracts.money.Rate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Managers write the menu, at once or in a draft; staff say what is left of it. */
class MenuTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final MenuItemId soup = item("soup");
    private final MenuItemId lunch = item("lunch");

    @Test
    void anItemIsAddedChangedAndRemoved() {
        restaurant
                .given(restaurant.open())
                .when(new AddMenuItem(restaurant.id, soup, dish("Soup", 95_00), PUBLISHED))
                .expect(added(soup, dish("Soup", 95_00), PUBLISHED))
                .expectId(soup.toString())
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED))
                .expect(new MenuItemChanged(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED, NOON))
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED))
                .expectNothing()
                .when(new RemoveMenuItem(restaurant.id, soup, PUBLISHED))
                .expect(new MenuItemRemoved(restaurant.id, soup, PUBLISHED, NOON))
                .when(new RemoveMenuItem(restaurant.id, soup, PUBLISHED))
                .expectRejection(UNKNOWN_MENU_ITEM);
    }

    @Test
    void anItemIsAddedOnceHoweverLateItIsAskedForAgain() {
        restaurant
                .given(restaurant.open(), added(soup, dish("Soup", 95_00), PUBLISHED))
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED))
                .expect(new MenuItemChanged(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED, NOON))
                .when(new AddMenuItem(restaurant.id, soup, dish("Soup", 95_00), PUBLISHED))
                .expectNothing()
                .expectId(soup.toString());
    }

    @Test
    void aDraftIsPublishedAsAWholeOrDropped() {
        restaurant
                .given(restaurant.open(), added(soup, dish("Soup", 95_00), PUBLISHED))
                .when(new PublishMenu(restaurant.id))
                .expectNothing()
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), DRAFT))
                .expect(new MenuItemChanged(restaurant.id, soup, dish("Soup", 99_00), DRAFT, NOON))
                .when(new PublishMenu(restaurant.id))
                .expect(new MenuPublished(restaurant.id, NOON))
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED))
                .expectNothing()
                .when(new DiscardMenuDraft(restaurant.id))
                .expectNothing()
                .when(new RemoveMenuItem(restaurant.id, soup, DRAFT))
                .expect(new MenuItemRemoved(restaurant.id, soup, DRAFT, NOON))
                .when(new DiscardMenuDraft(restaurant.id))
                .expect(new MenuDraftDiscarded(restaurant.id, NOON))
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED))
                .expectNothing();
    }

    @Test
    void whatIsOnlyInTheDraftIsNotOnTheMenu() {
        restaurant
                .given(restaurant.open(), added(soup, dish("Soup", 95_00), DRAFT))
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED))
                .expectRejection(UNKNOWN_MENU_ITEM)
                .when(new MarkSoldOut(restaurant.id, soup))
                .expectRejection(UNKNOWN_MENU_ITEM)
                .when(new RemoveMenuItem(restaurant.id, soup, DRAFT))
                .expect(new MenuItemRemoved(restaurant.id, soup, DRAFT, NOON))
                .when(new PublishMenu(restaurant.id))
                .expectNothing();
    }

    @Test
    void aSetConsistsOfItemsOfItsEdition() {
        restaurant
                .given(restaurant.open(), added(soup, dish("Soup", 95_00), PUBLISHED))
                .when(new AddMenuItem(restaurant.id, lunch, set(item("none")), PUBLISHED))
                .expectRejection(UNKNOWN_PART)
                .when(new AddMenuItem(restaurant.id, lunch, set(soup), PUBLISHED))
                .expect(added(lunch, set(soup), PUBLISHED))
                .when(new RemoveMenuItem(restaurant.id, soup, PUBLISHED))
                .expectRejection(PART_OF_A_SET)
                .when(new RemoveMenuItem(restaurant.id, soup, DRAFT))
                .expectRejection(PART_OF_A_SET)
                .when(new ChangeMenuItem(restaurant.id, soup, set(lunch), PUBLISHED))
                .expectRejection(PART_OF_A_SET);
    }

    @Test
    void aMenuHasABound() {
        var all = IntStream.range(0, 300)
                .mapToObj(number -> added(item("i" + number), dish("Dish", 1_00), number % 2 == 0 ? PUBLISHED : DRAFT))
                .toList();
        restaurant
                .given(restaurant.open(), all)
                .when(new AddMenuItem(restaurant.id, soup, dish("Soup", 95_00), DRAFT))
                .expectRejection(TOO_MANY_MENU_ITEMS)
                .when(new ChangeMenuItem(restaurant.id, item("i0"), dish("Soup", 95_00), DRAFT))
                .expect(new MenuItemChanged(restaurant.id, item("i0"), dish("Soup", 95_00), DRAFT, NOON));
    }

    @Test
    void theChoicesOfAMenuHaveABound() {
        var all = IntStream.range(0, 50)
                .mapToObj(number -> added(item("i" + number), bowl(), PUBLISHED))
                .toList();
        restaurant
                .given(restaurant.open(), all)
                .when(new AddMenuItem(restaurant.id, soup, bowl(), DRAFT))
                .expectRejection(TOO_MANY_MENU_DETAILS)
                .when(new AddMenuItem(restaurant.id, soup, dish("Soup", 95_00), DRAFT))
                .expect(added(soup, dish("Soup", 95_00), DRAFT));
    }

    @Test
    void aMenuIsChangedALimitedNumberOfTimesADay() {
        var changes = IntStream.range(0, 2_000)
                .mapToObj(price -> new MenuItemChanged(restaurant.id, soup, dish("Soup", price), PUBLISHED, NOON))
                .toList();
        restaurant
                .given(restaurant.open(), added(soup, dish("Soup", 95_00), PUBLISHED), changes)
                .when(new ChangeMenuItem(restaurant.id, soup, dish("Soup", 99_00), PUBLISHED))
                .expectRejection(TOO_MANY_TODAY);
    }

    @Test
    void whereThereIsNoMenuNothingIsChanged() {
        restaurant
                .given(restaurant.open())
                .when(new PublishMenu(restaurant.id))
                .expectRejection(UNKNOWN_MENU)
                .when(new MarkSoldOut(restaurant.id, soup))
                .expectRejection(UNKNOWN_MENU);
    }

    @Test
    void staffSayWhatIsLeft() {
        restaurant
                .given(restaurant.open(), added(soup, dish("Soup", 95_00), PUBLISHED))
                .when(new MarkSoldOut(restaurant.id, soup))
                .expect(new ItemSoldOut(restaurant.id, soup, NOON))
                .when(new MarkSoldOut(restaurant.id, soup))
                .expectNothing()
                .when(new CountDown(restaurant.id, soup, 0))
                .expectNothing()
                .when(new CountDown(restaurant.id, soup, 3))
                .expect(new CountdownSet(restaurant.id, soup, 3, NOON))
                .when(new MarkAvailable(restaurant.id, soup))
                .expect(new ItemAvailable(restaurant.id, soup, NOON))
                .when(new MarkAvailable(restaurant.id, soup))
                .expectNothing();
    }

    @Test
    void whatWasLeftOfARemovedItemIsForgotten() {
        restaurant
                .given(
                        restaurant.open(),
                        added(soup, dish("Soup", 95_00), PUBLISHED),
                        new ItemSoldOut(restaurant.id, soup, NOON))
                .when(new RemoveMenuItem(restaurant.id, soup, PUBLISHED))
                .expect(
                        new MenuItemRemoved(restaurant.id, soup, PUBLISHED, NOON),
                        new ItemAvailable(restaurant.id, soup, NOON));
    }

    private MenuItemId item(String name) {
        return new MenuItemId(restaurant.id, name);
    }

    private MenuItemAdded added(MenuItemId item, MenuItem as, MenuEdition edition) {
        return new MenuItemAdded(restaurant.id, item, as, edition, NOON);
    }

    /** A dish with sixty options. */
    private static MenuItem bowl() {
        var choices = Stream.of(0, 30)
                .map(first -> new ModifierGroup(
                        "choice",
                        0,
                        1,
                        IntStream.range(first, first + 30)
                                .mapToObj(number -> new ModifierOption("o" + number, 0, false, List.of()))
                                .toList()))
                .toList();
        return dish("Bowl", 125_00, choices);
    }

    private static MenuItem set(MenuItemId part) {
        return new MenuItem(
                new MenuText("Lunch", null, "Sets", 0),
                new Preparation(1, null, List.of()),
                140_00,
                Rate.ofPercent(12),
                List.of(),
                List.of(new SetPart(List.of(part), null)),
                List.of());
    }
}
