package dev.ross.query.menu.page;

import static dev.ross.contracts.menu.MenuEdition.DRAFT;
import static dev.ross.contracts.menu.MenuEdition.PUBLISHED;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.MenuScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class MenuPageTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void anItemIsShownWithAllThatGuestsNeedToOrderIt() {
        var menu = opened("menu1");
        log.append(menu.added("m1", menu.dish("Herring", 3, 18_500), PUBLISHED));

        var page = get(menu, null).json();

        assertThat(page.propertyNames()).containsExactlyInAnyOrder("currency", "items");
        assertThat(page.at("/currency").asString()).isEqualTo("SEK");
        var item = page.at("/items/0");
        assertThat(item.at("/id").asString()).isEqualTo("menu1.m1");
        assertThat(item.at("/name").asString()).isEqualTo("Herring");
        assertThat(item.at("/description").asString()).isEqualTo("with dill");
        assertThat(item.at("/category").asString()).isEqualTo("Mains");
        assertThat(item.at("/position").asInt()).isEqualTo(3);
        assertThat(item.at("/course").asInt()).isEqualTo(2);
        assertThat(item.at("/price").asLong()).isEqualTo(18_500);
        assertThat(item.at("/taxRate").asInt()).isEqualTo(120_000);
        assertThat(item.at("/allergens/0").asString()).isEqualTo("FISH");
        assertThat(item.at("/modifiers/0/options/0/preselected").asBoolean()).isTrue();
        assertThat(item.at("/modifiers/0/options/0/groups/0/options/0/price").asLong())
                .isEqualTo(1_500);
        assertThat(item.at("/modifiers/0/options/1/price").asLong()).isEqualTo(-500);
        assertThat(item.at("/availability/0/days/1").asString()).isEqualTo("FRIDAY");
        assertThat(item.at("/availability/0/to").asString()).isEqualTo("14:00");
        assertThat(item.at("/parts").isEmpty()).isTrue();
        assertThat(item.has("station")).isFalse();
        assertThat(get(menu, menu.staff()).json().at("/items/0/station").asString())
                .isEqualTo("grill");
    }

    @Test
    void aChangedItemKeepsItsPlaceUntilItsPositionChanges() {
        var menu = opened("menu2");
        log.append(
                menu.added("m1", menu.dish("Herring", 1, 18_500), PUBLISHED),
                menu.added("m2", menu.dish("Perch", 2, 21_500), PUBLISHED),
                menu.added("m3", menu.dish("Pike", 1, 22_500), PUBLISHED));
        assertThat(MenuScenes.names(get(menu, null))).containsExactly("Herring", "Pike", "Perch");

        log.append(menu.changed("m1", menu.dish("Smoked herring", 1, 19_500), PUBLISHED));
        assertThat(MenuScenes.names(get(menu, null))).containsExactly("Smoked herring", "Pike", "Perch");
        assertThat(get(menu, null).json().at("/items/0/price").asLong()).isEqualTo(19_500);

        log.append(menu.changed("m2", menu.dish("Perch", 0, 21_500), PUBLISHED));
        assertThat(MenuScenes.names(get(menu, null))).containsExactly("Perch", "Smoked herring", "Pike");

        log.append(menu.removed("m1", PUBLISHED));
        assertThat(MenuScenes.names(get(menu, null))).containsExactly("Perch", "Pike");
    }

    @Test
    void theMenuOfAPrivateRestaurantIsThereForItsOwnPeopleAlone() {
        var menu = openedWithHerring("menu3");
        try (var stream = visitor.watch("/restaurants/menu3/menu", null, "Ross-Position", position())) {
            assertThat(stream.next().name()).isEqualTo("snapshot");

            log.append(new RestaurantUnpublished(menu.id(), EventScenes.OPENING));

            assertThat(stream.next().name()).isEqualTo("removed");
        }
        assertThat(get(menu, null).status()).isEqualTo(404);
        assertThat(get(menu, QueryTokenIssuer.guest("gus")).status()).isEqualTo(404);
        assertThat(MenuScenes.names(get(menu, menu.staff()))).containsExactly("Herring");
        assertThat(get(MenuScenes.at("menu3-none"), null).status()).isEqualTo(404);
    }

    @Test
    void aStreamSendsTheItemThatChangesAndNothingOfADraft() throws InterruptedException {
        var menu = openedWithHerring("menu4");
        try (var stream = visitor.watch("/restaurants/menu4/menu", null, "Ross-Position", position())) {
            assertThat(stream.next().json().at("/items/0/name").asString()).isEqualTo("Herring");

            log.append(menu.added("m2", menu.dish("Perch", 2, 21_500), DRAFT));
            assertThat(stream.isSilent(Duration.ofMillis(500))).isTrue();

            log.append(menu.published());
            var added = stream.next();
            assertThat(added.name()).isEqualTo("changed");
            assertThat(added.json().at("/name").asString()).isEqualTo("Perch");

            log.append(menu.soldOut("m1"));
            assertThat(stream.next().json().at("/soldOut").asBoolean()).isTrue();

            log.append(menu.removed("m1", PUBLISHED));
            var removed = stream.next();
            assertThat(removed.name()).isEqualTo("removed");
            assertThat(removed.json().at("/id").asString()).isEqualTo("menu4.m1");
        }
        assertThat(visitor.watch("/restaurants/menu4/menu?edition=DRAFT", null).status())
                .isEqualTo(404);
    }

    @Test
    void theCommonStreamOfStaffShowsIt() {
        var menu = openedWithHerring("menu5");

        var views = visitor.get("/restaurants/menu5/live?views=menu", menu.staff(), "Ross-Position", position());

        assertThat(views.json().at("/menu/items/0/name").asString()).isEqualTo("Herring");
    }

    @Test
    void theTeamSeesTheSettingsForOrdersAndManagersSetThem() {
        var menu = openedWithHerring("menu6");
        log.append(EventScenes.at("menu6").joined("mia", MANAGER));
        var manager = QueryTokenIssuer.manager("mia", "menu6");

        var usual = get(menu, menu.staff()).json();
        assertThat(usual.at("/orderSettings/pricesIncludeTax").asBoolean()).isTrue();
        assertThat(usual.at("/orderSettings/serviceCharge/fromGuests").asInt()).isEqualTo(1);
        assertThat(usual.at("/orderSettings/reasons/voiding/0").asString()).isEqualTo("Entered by mistake");
        assertThat(usual.at("/orderSettings/firedAtOnce").isEmpty()).isTrue();
        assertThat(usual.at("/actions").toString()).doesNotContain("set-order-settings");
        assertThat(get(menu, manager).json().at("/actions").toString()).contains("\"set-order-settings\"");
        assertThat(get(menu, null).json().has("orderSettings")).isFalse();

        log.append(menu.firingAtOnce("Drinks", "Starters"));

        var set = get(menu, menu.staff()).json();
        assertThat(set.at("/orderSettings/firedAtOnce/1").asString()).isEqualTo("Starters");
        assertThat(set.at("/version").asLong()).isEqualTo(1);
        assertThat(MenuScenes.names(get(menu, null))).containsExactly("Herring");
        assertThat(get(menu, null).json().has("orderSettings")).isFalse();
    }

    private MenuScenes opened(String name) {
        var restaurant = EventScenes.at(name);
        log.append(restaurant.registered(), restaurant.published(), restaurant.joined("ann", STAFF));
        return MenuScenes.at(name);
    }

    private MenuScenes openedWithHerring(String name) {
        var menu = opened(name);
        log.append(menu.added("m1", menu.dish("Herring", 1, 18_500), PUBLISHED));
        return menu;
    }

    private HttpVisitor.Answer get(MenuScenes menu, @Nullable String token) {
        return visitor.get("/restaurants/" + menu.id() + "/menu", token, "Ross-Position", position());
    }

    private String position() {
        return String.valueOf(log.position());
    }
}
