package dev.ross.command.restaurant;

import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_LABEL_TAKEN;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_REGION;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;

import dev.ross.command.house.House;
import dev.ross.command.house.Some;
import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.BookingPolicy.OnNoAnswer;
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
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestaurantTest {
    private final Some some = new Some();
    private final House house = new House();

    private static Profile profile(String name, String region) {
        return new Profile(name, "", region, null, null, List.of(), null, null);
    }

    @Test
    void isMadePublicAndPrivateAgain() {
        house.given(some.registered())
                .when(new UnpublishRestaurant(some.restaurant))
                .expectNothing()
                .when(new PublishRestaurant(some.restaurant))
                .expect(new RestaurantPublished(some.restaurant, House.NOW))
                .when(new PublishRestaurant(some.restaurant))
                .expectNothing()
                .when(new UnpublishRestaurant(some.restaurant))
                .expect(new RestaurantUnpublished(some.restaurant, House.NOW));
    }

    @Test
    void changesItsProfileWithinTheRegionsThereAre() {
        house.given(some.registered())
                .when(new ChangeProfile(some.restaurant, profile("Tranan", "Uppsala")))
                .expect(new ProfileChanged(some.restaurant, profile("Tranan", "Uppsala"), House.NOW))
                .when(new ChangeProfile(some.restaurant, profile("Tranan", "Uppsala")))
                .expectNothing()
                .when(new ChangeProfile(some.restaurant, profile("Tranan", "Atlantis")))
                .expectRejection(UNKNOWN_REGION);
    }

    @Test
    void setsItsHours() {
        var hours = Some.everyDay(LocalTime.of(11, 0), LocalTime.of(14, 0));
        house.given(some.registered())
                .when(new SetOpeningHours(some.restaurant, hours))
                .expect(new OpeningHoursSet(some.restaurant, hours, House.NOW))
                .when(new SetOpeningHours(some.restaurant, hours))
                .expectNothing();
    }

    @Test
    void setsItsPolicy() {
        var policy =
                some.policy(Confirmation.AUTOMATIC, true, OnNoAnswer.ACCEPT).policy();
        house.given(some.registered())
                .when(new SetBookingPolicy(some.restaurant, BookingPolicy.DEFAULT))
                .expectNothing()
                .when(new SetBookingPolicy(some.restaurant, policy))
                .expect(new BookingPolicySet(some.restaurant, policy, House.NOW));
    }

    @Test
    void addsChangesAndRemovesTables() {
        var small = Some.seats("1", 1, 2);
        var large = Some.seats("1", 1, 6);
        house.given(some.registered())
                .when(new AddTable(some.restaurant, some.two, small))
                .expect(new TableAdded(some.restaurant, some.two, small, House.NOW))
                .when(new ChangeTable(some.restaurant, some.two, small))
                .expectNothing()
                .when(new ChangeTable(some.restaurant, some.two, large))
                .expect(new TableChanged(some.restaurant, some.two, large, House.NOW))
                .when(new AddTable(some.restaurant, some.four, small))
                .expectRejection(TABLE_LABEL_TAKEN)
                .when(new RemoveTable(some.restaurant, some.two))
                .expect(new TableRemoved(some.restaurant, some.two, House.NOW));
    }

    @Test
    void aTableThatIsNotThereIsRefused() {
        house.given(some.registered())
                .when(new RemoveTable(some.restaurant, some.two))
                .expectRejection(UNKNOWN_TABLE)
                .when(new ChangeTable(some.restaurant, some.two, Some.seats("1", 1, 2)))
                .expectRejection(UNKNOWN_TABLE);
    }

    @Test
    void aRestaurantThatIsNotThereIsRefused() {
        house.when(new PublishRestaurant(some.restaurant)).expectRejection(UNKNOWN_RESTAURANT);
    }
}
