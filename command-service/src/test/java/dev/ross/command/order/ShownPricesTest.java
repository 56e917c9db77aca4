package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.dish;
import static dev.ross.command.fixture.DinnerFixture.option;
import static dev.ross.contracts.order.OrderRejection.AMOUNT_TOO_LARGE;
import static dev.ross.contracts.order.OrderRejection.NOT_SERVED_NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.ServingTime;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderOfflineEvent.LinesPricedAsShown;
import dev.ross.contracts.order.OrderOfflineEvent.OfflineCommandDone;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.ChosenModifier;
import dev.ross.contracts.order.line.LineRequest.OnTheMenu;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.OfflineCommandKind;
import dev.ross.contracts.order.offline.PriceAsShown;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The price that a tablet without a connection showed stands, and serving times are those of when it was recorded. */
class ShownPricesTest {
    private final DinnerFixture dinner = new DinnerFixture();
    private final CommandFixture fixture =
            dinner.seated(dinner.added(item("lunch"), servedUntilThree())).when(dinner.open());

    @Test
    void thePriceThatWasShownIsChargedWithItsOptions() {
        var request = shown("a", 2, dinner.steak, 200_00L, option("Fries"));
        fixture.recorded(at(NOW.minusSeconds(60))).when(dinner.add(request));
        var line = fixture.happened(LinesAdded.class).lines().getFirst();
        assertThat(line.unitPrice()).isEqualTo(200_00);
        assertThat(line.amount()).isEqualTo(400_00);
        assertThat(fixture.happened(LinesPricedAsShown.class).prices())
                .containsExactly(new PriceAsShown(LineId.of("a"), 200_00, 210_00));
    }

    @Test
    void aPriceThatIsThatOfTheMenuIsNotWorthAWord() {
        fixture.recorded(at(NOW)).when(dinner.add(shown("a", 1, dinner.soup, 95_00L)));
        assertThat(fixture.happened()).noneMatch(LinesPricedAsShown.class::isInstance);
        assertThat(fixture.happened()).anyMatch(OfflineCommandDone.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H1S", "PT-5M-1S"})
    void whatWasRecordedLongAgoOrWillBeCostsWhatTheMenuSays(String before) {
        fixture.recorded(at(NOW.minus(Duration.parse(before)))).when(dinner.add(shown("a", 1, dinner.soup, 80_00L)));
        assertThat(fixture.happened(LinesAdded.class).lines().getFirst().unitPrice())
                .isEqualTo(95_00);
        assertThat(fixture.happened()).noneMatch(LinesPricedAsShown.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT-5M"})
    void aDayAndAClockThatIsFiveMinutesAheadAreAllowed(String before) {
        fixture.recorded(at(NOW.minus(Duration.parse(before)))).when(dinner.add(shown("a", 1, dinner.soup, 80_00L)));
        assertThat(fixture.happened(LinesAdded.class).lines().getFirst().unitPrice())
                .isEqualTo(80_00);
    }

    @Test
    void aPriceThatNoTabletShowedIsNotCharged() {
        fixture.when(dinner.add(shown("a", 1, dinner.soup, 80_00L)));
        assertThat(fixture.happened(LinesAdded.class).lines().getFirst().unitPrice())
                .isEqualTo(95_00);
    }

    @Test
    void aShownPriceKeepsTheBoundsOfAnOrder() {
        fixture.recorded(at(NOW))
                .when(dinner.add(shown("a", 1, dinner.soup, Money.LARGEST)))
                .expectRejection(AMOUNT_TOO_LARGE);
    }

    @Test
    void anItemIsServedIfItWasWhenItWasRecorded() {
        var lunch = shown("a", 1, item("lunch"), 120_00L);
        fixture.when(dinner.add(lunch))
                .expectRejection(NOT_SERVED_NOW)
                .recorded(at(NOW.minus(Duration.ofHours(5))))
                .when(dinner.add(lunch));
        assertThat(fixture.happened(LinesAdded.class).lines()).hasSize(1);
    }

    private MenuItemId item(String name) {
        return new MenuItemId(dinner.restaurant.id, name);
    }

    private static MenuItem servedUntilThree() {
        var usual = dish("Lunch", "Mains", 2, "grill", 120_00, List.of());
        return new MenuItem(
                usual.text(),
                usual.preparation(),
                usual.price(),
                usual.taxRate(),
                usual.modifiers(),
                usual.parts(),
                List.of(new ServingTime(List.of(DayOfWeek.values()), LocalTime.of(11, 0), LocalTime.of(15, 0))));
    }

    private static LineRequest shown(
            String id, int quantity, MenuItemId item, Long price, ChosenModifier... modifiers) {
        var what = new OnTheMenu(item, List.of(modifiers), List.of());
        return new LineRequest(LineId.of(id), what, quantity, null, null, false, price);
    }

    private static OfflineCommand at(Instant recordedAt) {
        return new OfflineCommand(OfflineCommandId.of("c1"), OfflineCommandKind.ADD_LINES, recordedAt, "hash");
    }
}
