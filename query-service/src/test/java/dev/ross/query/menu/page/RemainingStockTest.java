package dev.ross.query.menu.page;

import static dev.ross.contracts.menu.MenuEdition.PUBLISHED;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.MenuScenes;
import dev.ross.query.fixture.QueryServiceTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class RemainingStockTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void anItemIsSoldOutUntilItIsAvailableAgain() {
        var menu = withDishes("stock1");
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean(true)).isFalse();

        log.append(menu.soldOut("m1"));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean()).isTrue();
        assertThat(item(menu, 1, null).at("/soldOut").asBoolean(true)).isFalse();

        log.append(menu.available("m1"));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean(true)).isFalse();
        assertThat(item(menu, 0, menu.staff()).has("left")).isFalse();
    }

    @Test
    void anItemThatIsCountedDownIsSoldOutAtZeroAndTheTeamSeesTheCount() {
        var menu = withDishes("stock2");

        log.append(menu.countdown("m1", 2));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean(true)).isFalse();
        assertThat(item(menu, 0, null).has("left")).isFalse();
        assertThat(item(menu, 0, menu.staff()).at("/left").asInt()).isEqualTo(2);
        assertThat(item(menu, 1, menu.staff()).has("left")).isFalse();

        log.append(menu.countdown("m1", 0));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean()).isTrue();
        assertThat(item(menu, 0, menu.staff()).at("/left").asInt(-1)).isZero();
    }

    @Test
    void whatIsOrderedAndReturnedIsCounted() {
        var menu = withDishes("stock5");
        log.append(menu.countdown("m1", 3));

        log.append(menu.ordered("m1", 2), menu.ordered("m2", 1));
        assertThat(item(menu, 0, menu.staff()).at("/left").asInt()).isEqualTo(1);
        assertThat(item(menu, 1, menu.staff()).has("left")).isFalse();
        assertThat(item(menu, 0, menu.staff()).at("/soldOut").asBoolean(true)).isFalse();

        log.append(menu.ordered("m1", 1));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean()).isTrue();

        log.append(menu.returned("m1", 1));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean(true)).isFalse();
        assertThat(item(menu, 0, menu.staff()).at("/left").asInt()).isEqualTo(1);
    }

    @Test
    void aSetIsSoldOutOnceNothingIsLeftForOneOfItsParts() {
        var menu = withDishes("stock3");
        var either = List.of(menu.itemId("m1"), menu.itemId("m2"));
        var third = List.of(menu.itemId("m3"));
        log.append(menu.added("m4", menu.set("Lunch", 4, either, third), PUBLISHED));
        assertThat(item(menu, 3, null).at("/parts/0/items/1").asString()).isEqualTo("stock3.m2");

        log.append(menu.soldOut("m1"));
        assertThat(item(menu, 3, null).at("/soldOut").asBoolean(true)).isFalse();

        log.append(menu.countdown("m2", 0));
        assertThat(item(menu, 3, null).at("/soldOut").asBoolean()).isTrue();

        log.append(menu.available("m1"), menu.soldOut("m3"));
        assertThat(item(menu, 3, null).at("/soldOut").asBoolean()).isTrue();

        log.append(menu.available("m3"));
        assertThat(item(menu, 3, null).at("/soldOut").asBoolean(true)).isFalse();

        log.append(menu.soldOut("m4"));
        assertThat(item(menu, 3, null).at("/soldOut").asBoolean()).isTrue();
    }

    @Test
    void whatWasLeftOfAnItemIsForgottenWithItInEitherOrder() {
        var menu = withDishes("stock4");
        var herring = menu.dish("Herring", 1, 18_500);

        log.append(menu.soldOut("m1"), menu.removed("m1", PUBLISHED), menu.added("m1", herring, PUBLISHED));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean(true)).isFalse();

        log.append(menu.removed("m1", PUBLISHED), menu.soldOut("m1"), menu.added("m1", herring, PUBLISHED));
        assertThat(item(menu, 0, null).at("/soldOut").asBoolean(true)).isFalse();
    }

    private MenuScenes withDishes(String name) {
        var restaurant = EventScenes.at(name);
        var menu = MenuScenes.at(name);
        log.append(restaurant.registered(), restaurant.published(), restaurant.joined("ann", STAFF));
        log.append(
                menu.added("m1", menu.dish("Herring", 1, 18_500), PUBLISHED),
                menu.added("m2", menu.dish("Perch", 2, 21_500), PUBLISHED),
                menu.added("m3", menu.dish("Pike", 3, 22_500), PUBLISHED));
        return menu;
    }

    private JsonNode item(MenuScenes menu, int place, @Nullable String token) {
        var position = String.valueOf(log.position());
        return visitor.get("/restaurants/" + menu.id() + "/menu", token, "Ross-Position", position)
                .json()
                .at("/items/" + place);
    }
}
