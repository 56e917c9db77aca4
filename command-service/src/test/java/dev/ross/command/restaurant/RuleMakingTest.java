package dev.ross.command.restaurant;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_IN_USE;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_LABEL_TAKEN;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_REGION;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeProfile;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager sets the rules of a restaurant. A command for a setting that exists already changes nothing. */
class RuleMakingTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void theProfileIsChangedOnce() {
        var profile = profileIn("Uppsala");
        registered()
                .when(new ChangeProfile(restaurant.id, profile))
                .expect(new ProfileChanged(restaurant.id, profile, NOON))
                .when(new ChangeProfile(restaurant.id, profile))
                .expectNothing();
    }

    @Test
    void aRegionIsOneOfTheConfigured() {
        registered()
                .when(new ChangeProfile(restaurant.id, profileIn("Atlantis")))
                .expectRejection(UNKNOWN_REGION);
    }

    @Test
    void aRestaurantIsMadePublicAndPrivateAgain() {
        registered()
                .when(new UnpublishRestaurant(restaurant.id))
                .expectNothing()
                .when(new PublishRestaurant(restaurant.id))
                .expect(new RestaurantPublished(restaurant.id, NOON))
                .when(new PublishRestaurant(restaurant.id))
                .expectNothing()
                .when(new UnpublishRestaurant(restaurant.id))
                .expect(new RestaurantUnpublished(restaurant.id, NOON));
    }

    @Test
    void whatWasNeverRegisteredHasNoSettings() {
        restaurant.given().when(new PublishRestaurant(restaurant.id)).expectRejection(UNKNOWN_RESTAURANT);
    }

    @Test
    void openingHoursAreSetWhole() {
        var lunch = StockholmRestaurant.daily("11:00", "14:00");
        registered()
                .when(new SetOpeningHours(restaurant.id, lunch))
                .expect(new OpeningHoursSet(restaurant.id, lunch, NOON))
                .when(new SetOpeningHours(restaurant.id, lunch))
                .expectNothing();
    }

    @Test
    void theBookingPolicyIsSetWhole() {
        var policy = new PolicyFixture().automatic().made();
        registered()
                .when(new SetBookingPolicy(restaurant.id, BookingPolicy.DEFAULT))
                .expectNothing()
                .when(new SetBookingPolicy(restaurant.id, policy))
                .expect(new BookingPolicySet(restaurant.id, policy, NOON));
    }

    @Test
    void aTableIsAddedOnce() {
        var add = new AddTable(restaurant.id, restaurant.table("bar"), labelled("Bar"));
        registered()
                .when(add)
                .expect(new TableAdded(restaurant.id, restaurant.table("bar"), labelled("Bar"), NOON))
                .expectId(restaurant.table("bar").toString())
                .when(add)
                .expectNothing();
    }

    @Test
    void noTwoTablesHaveOneLabel() {
        registered()
                .when(new AddTable(restaurant.id, restaurant.table("bar"), labelled("2")))
                .expectRejection(TABLE_LABEL_TAKEN)
                .when(new ChangeTable(restaurant.id, restaurant.four, labelled("2")))
                .expectRejection(TABLE_LABEL_TAKEN);
    }

    @Test
    void aTableIsChangedOnce() {
        var change = new ChangeTable(restaurant.id, restaurant.two, labelled("Window"));
        registered()
                .when(change)
                .expect(new TableChanged(restaurant.id, restaurant.two, labelled("Window"), NOON))
                .when(change)
                .expectNothing();
    }

    @Test
    void aTableIsRemovedAndItsLabelFree() {
        registered()
                .when(new RemoveTable(restaurant.id, restaurant.two))
                .expect(new TableRemoved(restaurant.id, restaurant.two, NOON))
                .when(new AddTable(restaurant.id, restaurant.table("bar"), labelled("2")))
                .expect(TableAdded.class);
    }

    @Test
    void aTableThatIsNotThereIsNeitherChangedNorRemoved() {
        var none = restaurant.table("none");
        registered()
                .when(new ChangeTable(restaurant.id, none, labelled("None")))
                .expectRejection(UNKNOWN_TABLE)
                .when(new RemoveTable(restaurant.id, none))
                .expectRejection(UNKNOWN_TABLE);
    }

    @Test
    void aTableThatAPartyIsPromisedStays() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", "2026-12-24T19:00", 2, restaurant.two))
                .when(removeTwo())
                .expectRejection(TABLE_IN_USE)
                .when(new RemoveTable(restaurant.id, restaurant.four))
                .expect(TableRemoved.class);
    }

    @Test
    void aTableThatStaffPromisedBeyondTheHorizonOfGuestsStays() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", "2029-11-20T17:00", 2, restaurant.two))
                .when(removeTwo())
                .expectRejection(TABLE_IN_USE);
    }

    @Test
    void aTableThatAPartySitsAtStaysHoweverLong() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", "2026-11-20T19:00", 2, restaurant.two),
                        restaurant.seated("s", "2026-11-20T19:00", restaurant.two))
                .at(at("2026-11-21T02:00"))
                .when(removeTwo())
                .expectRejection(TABLE_IN_USE)
                .when(new CloseSeating(restaurant.seating("s")))
                .when(removeTwo())
                .expect(TableRemoved.class);
    }

    @Test
    void aTableIsRemovedAfterTheLastStayItWasPromisedFor() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", "2026-11-20T19:00", 2, restaurant.two))
                .at(restaurant.stay("2026-11-20T19:00", 2).to())
                .when(removeTwo())
                .expect(TableRemoved.class);
    }

    private RemoveTable removeTwo() {
        return new RemoveTable(restaurant.id, restaurant.two);
    }

    private CommandFixture registered() {
        return restaurant.given(restaurant.openForItsOwn());
    }

    private static RestaurantProfile profileIn(String region) {
        return new RestaurantProfile("Tre Kök", "More food", region, null, null, List.of("husmanskost"), null, null);
    }

    private static DiningTable labelled(String label) {
        return new DiningTable(label, 1, 2, null, null, Bookable.WALK_IN);
    }
}
