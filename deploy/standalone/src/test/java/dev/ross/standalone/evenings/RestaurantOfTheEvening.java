package dev.ross.standalone.evenings;

import dev.ross.contracts.menu.MenuCommand.AddMenuItem;
import dev.ross.contracts.menu.MenuCommand.SetOrderSettings;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItem.MenuText;
import dev.ross.contracts.menu.MenuItem.Preparation;
import dev.ross.contracts.menu.MenuItem.SetPart;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStockCommand.CountDown;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant in Stockholm, open from 17:00 to 01:00, with three tables that can be combined, a short menu, and two
 * people in its team.
 */
final class RestaurantOfTheEvening {
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final RestaurantId ID = RestaurantId.of("evening");
    static final TableId TWO = new TableId(ID, "two");
    static final TableId FOUR = new TableId(ID, "four");
    static final TableId BIG = new TableId(ID, "big");
    static final MenuItemId STARTER = new MenuItemId(ID, "starter");
    static final MenuItemId MAIN = new MenuItemId(ID, "main");
    static final MenuItemId DRINK = new MenuItemId(ID, "drink");
    static final MenuItemId WATER = new MenuItemId(ID, "water");

    /** A set of the starter and the main. */
    static final MenuItemId SUPPER = new MenuItemId(ID, "supper");

    /** The smallest amount that is paid in cash. */
    static final int COIN = 100;

    static final String MANAGER = "mia";
    static final String WAITER = "sam";

    /** The area of its small tables. */
    static final String WINDOW = "Window";

    private RestaurantOfTheEvening() {}

    static @Nullable String areaOf(TableId table) {
        return table.equals(BIG) ? null : WINDOW;
    }

    static List<Object> opening() {
        var profile = new RestaurantProfile("Tre Kök", "Food", "Stockholm", null, null, List.of(), null, null);
        var hours = new OpeningHours(Stream.of(DayOfWeek.values())
                .map(day -> new OpeningPeriod(day, LocalTime.of(17, 0), LocalTime.of(1, 0), null))
                .toList());
        return List.of(
                new RegisterRestaurant(
                        ID, profile, ZONE, Currency.getInstance("SEK"), StaffId.of(MANAGER), contact(MANAGER)),
                new AddTable(ID, TWO, new DiningTable("2", 1, 2, areaOf(TWO), null, Bookable.ONLINE)),
                new AddTable(ID, FOUR, new DiningTable("4", 2, 4, areaOf(FOUR), null, Bookable.ONLINE)),
                new AddTable(ID, BIG, new DiningTable("10", 4, 10, areaOf(BIG), null, Bookable.ONLINE)),
                new SetTableCombinations(
                        ID,
                        List.of(
                                new TableCombination(Set.of(TWO, FOUR), 4, 6, Bookable.ONLINE),
                                new TableCombination(Set.of(FOUR, BIG), 8, 14, Bookable.IN_HOUSE))),
                new SetOpeningHours(ID, hours),
                new PublishRestaurant(ID),
                inCoins(),
                item(STARTER, new Preparation(1, "kitchen", List.of()), 8_950),
                item(MAIN, new Preparation(2, "grill", List.of()), 21_530),
                item(DRINK, new Preparation(0, "bar", List.of()), 7_890, Rate.ofPercent(25)),
                item(WATER, new Preparation(0, null, List.of()), 0),
                item(
                        SUPPER,
                        new Preparation(1, null, List.of()),
                        27_999,
                        new SetPart(List.of(STARTER), null),
                        new SetPart(List.of(MAIN), null)),
                new CountDown(ID, MAIN, 8));
    }

    private static SetOrderSettings inCoins() {
        var usual = OrderSettings.DEFAULT;
        return new SetOrderSettings(
                ID,
                new OrderSettings(
                        usual.pricesIncludeTax(),
                        usual.taxRounding(),
                        usual.rounding(),
                        usual.serviceCharge(),
                        new CashRounding(COIN),
                        usual.reasons(),
                        usual.firedAtOnce()));
    }

    private static AddMenuItem item(MenuItemId id, Preparation preparation, long price, SetPart... parts) {
        return item(id, preparation, price, Rate.ofPercent(12), parts);
    }

    private static AddMenuItem item(MenuItemId id, Preparation preparation, long price, Rate tax, SetPart... parts) {
        var text = new MenuText(id.local(), null, "Evening", 1);
        var item = new MenuItem(text, preparation, price, tax, List.of(), List.of(parts), List.of());
        return new AddMenuItem(ID, id, item, MenuEdition.PUBLISHED);
    }

    static StaffJoined waiterJoins(Instant at) {
        return new StaffJoined(ID, StaffId.of(WAITER), RestaurantRole.STAFF, contact(WAITER), null, at);
    }

    private static Personal<StaffContact> contact(String staff) {
        return Personal.of(Subject.staff(staff), new StaffContact(staff, staff + "@staff.example"));
    }
}
