package dev.ross.command.restaurant;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_IN_USE;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_LABEL_TAKEN;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_REGION;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.Profile;
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
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager makes the rules of a restaurant. Asking for what already is changes nothing. */
class RuleMakingTest {
    private final Evening evening = new Evening();

    @Test
    void theProfileIsChangedOnce() {
        var profile = profileIn("Uppsala");
        registered()
                .when(new ChangeProfile(evening.restaurant, profile))
                .expect(new ProfileChanged(evening.restaurant, profile, NOON))
                .when(new ChangeProfile(evening.restaurant, profile))
                .expectNothing();
    }

    @Test
    void aRegionIsOneOfTheConfigured() {
        registered()
                .when(new ChangeProfile(evening.restaurant, profileIn("Atlantis")))
                .expectRejection(UNKNOWN_REGION);
    }

    @Test
    void aRestaurantIsMadePublicAndPrivateAgain() {
        registered()
                .when(new UnpublishRestaurant(evening.restaurant))
                .expectNothing()
                .when(new PublishRestaurant(evening.restaurant))
                .expect(new RestaurantPublished(evening.restaurant, NOON))
                .when(new PublishRestaurant(evening.restaurant))
                .expectNothing()
                .when(new UnpublishRestaurant(evening.restaurant))
                .expect(new RestaurantUnpublished(evening.restaurant, NOON));
    }

    @Test
    void whatWasNeverRegisteredHasNoSettings() {
        evening.given().when(new PublishRestaurant(evening.restaurant)).expectRejection(UNKNOWN_RESTAURANT);
    }

    @Test
    void openingHoursAreSetWhole() {
        var lunch = Evening.daily("11:00", "14:00");
        registered()
                .when(new SetOpeningHours(evening.restaurant, lunch))
                .expect(new OpeningHoursSet(evening.restaurant, lunch, NOON))
                .when(new SetOpeningHours(evening.restaurant, lunch))
                .expectNothing();
    }

    @Test
    void theBookingPolicyIsSetWhole() {
        var policy = new APolicy().automatic().made();
        registered()
                .when(new SetBookingPolicy(evening.restaurant, BookingPolicy.DEFAULT))
                .expectNothing()
                .when(new SetBookingPolicy(evening.restaurant, policy))
                .expect(new BookingPolicySet(evening.restaurant, policy, NOON));
    }

    @Test
    void aTableIsAddedOnce() {
        var add = new AddTable(evening.restaurant, evening.table("bar"), labelled("Bar"));
        registered()
                .when(add)
                .expect(new TableAdded(evening.restaurant, evening.table("bar"), labelled("Bar"), NOON))
                .expectId(evening.table("bar").toString())
                .when(add)
                .expectNothing();
    }

    @Test
    void noTwoTablesHaveOneLabel() {
        registered()
                .when(new AddTable(evening.restaurant, evening.table("bar"), labelled("2")))
                .expectRejection(TABLE_LABEL_TAKEN)
                .when(new ChangeTable(evening.restaurant, evening.four, labelled("2")))
                .expectRejection(TABLE_LABEL_TAKEN);
    }

    @Test
    void aTableIsChangedOnce() {
        var change = new ChangeTable(evening.restaurant, evening.two, labelled("Window"));
        registered()
                .when(change)
                .expect(new TableChanged(evening.restaurant, evening.two, labelled("Window"), NOON))
                .when(change)
                .expectNothing();
    }

    @Test
    void aTableIsRemovedAndItsLabelFree() {
        registered()
                .when(new RemoveTable(evening.restaurant, evening.two))
                .expect(new TableRemoved(evening.restaurant, evening.two, NOON))
                .when(new AddTable(evening.restaurant, evening.table("bar"), labelled("2")))
                .expect(TableAdded.class);
    }

    @Test
    void aTableThatIsNotThereIsNeitherChangedNorRemoved() {
        var none = evening.table("none");
        registered()
                .when(new ChangeTable(evening.restaurant, none, labelled("None")))
                .expectRejection(UNKNOWN_TABLE)
                .when(new RemoveTable(evening.restaurant, none))
                .expectRejection(UNKNOWN_TABLE);
    }

    @Test
    void aTableThatAPartyIsPromisedStays() {
        evening.given(evening.open(), evening.asked("s", "2026-12-24T19:00", 2, evening.two))
                .when(removeTwo())
                .expectRejection(TABLE_IN_USE)
                .when(new RemoveTable(evening.restaurant, evening.four))
                .expect(TableRemoved.class);
    }

    @Test
    void aTableThatStaffPromisedBeyondTheHorizonOfGuestsStays() {
        evening.given(evening.open(), evening.asked("s", "2029-11-20T17:00", 2, evening.two))
                .when(removeTwo())
                .expectRejection(TABLE_IN_USE);
    }

    @Test
    void aTableThatAPartySitsAtStaysHoweverLong() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", "2026-11-20T19:00", 2, evening.two),
                        evening.seated("s", "2026-11-20T19:00", evening.two))
                .at(at("2026-11-21T02:00"))
                .when(removeTwo())
                .expectRejection(TABLE_IN_USE)
                .when(new CloseSeating(evening.seating("s")))
                .when(removeTwo())
                .expect(TableRemoved.class);
    }

    @Test
    void aTableIsRemovedAfterTheLastStayItWasPromisedFor() {
        evening.given(evening.open(), evening.askedAndAccepted("s", "2026-11-20T19:00", 2, evening.two))
                .at(evening.stay("2026-11-20T19:00", 2).to())
                .when(removeTwo())
                .expect(TableRemoved.class);
    }

    private RemoveTable removeTwo() {
        return new RemoveTable(evening.restaurant, evening.two);
    }

    private House registered() {
        return evening.given(evening.openForItsOwn());
    }

    private static Profile profileIn(String region) {
        return new Profile("Tre Kök", "More food", region, null, null, List.of("husmanskost"), null, null);
    }

    private static Table labelled(String label) {
        return new Table(label, 1, 2, null, null, Bookable.WALK_IN);
    }
}
