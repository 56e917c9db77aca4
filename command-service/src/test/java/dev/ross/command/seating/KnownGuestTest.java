package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingCommand.UpdateGuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.UpdateWaitContact;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A restaurant sees a guest's profile: name, phone, language and dietary needs. */
class KnownGuestTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final CustomerProfile PROFILE = new CustomerProfile("Ada L.", "+46701234567", null, "no nuts");

    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final WaitlistId list = new WaitlistId(restaurant.id, FRIDAY);

    @Test
    void whoAsksIsKnownByTheirProfileAndReachedAtTheAddressOfTheirAccount() {
        restaurant
                .given(restaurant.open(), updated(PROFILE))
                .when(restaurant.request("s", "s", SEVEN, 2))
                .expect(
                        RequestOpened.class,
                        TableHeld.class,
                        new SeatingCreated(
                                restaurant.seating("s"),
                                SeatingSource.ONLINE,
                                restaurant.guest("s"),
                                known(),
                                restaurant.stay(SEVEN, 2),
                                PartySize.of(2),
                                null,
                                at("2026-11-20T13:00"),
                                false,
                                NOON),
                        TableAssigned.class);
    }

    @Test
    void whoWaitsIsKnownByTheirProfile() {
        restaurant
                .given(restaurant.open(), updated(PROFILE))
                .when(new JoinWaitlist(
                        place(),
                        Requester.guest(restaurant.guest("s")),
                        restaurant.contact("s"),
                        LocalTime.parse("19:00"),
                        LocalTime.parse("20:00"),
                        PartySize.of(2)))
                .expect(joined(known()));
    }

    @Test
    void aNewProfileReachesASeatingThatIsOpenOnce() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two), updated(PROFILE))
                .when(update("s"))
                .expect(new GuestContactChanged(restaurant.seating("s"), known(), NOON))
                .when(update("s"))
                .expectNothing();
    }

    @Test
    void aNewProfileReachesAPartyThatSits() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two),
                        updated(PROFILE))
                .when(update("s"))
                .expect(new GuestContactChanged(restaurant.seating("s"), known(), NOON));
    }

    @Test
    void aSeatingThatIsOverStaysAsItWas() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2),
                        new SeatingCancelled(restaurant.seating("s"), ActingSide.GUEST, null, NOON),
                        updated(PROFILE))
                .when(update("s"))
                .expectNothing();
    }

    @Test
    void aNewProfileReachesAWaitOnce() {
        restaurant
                .given(restaurant.open(), joined(restaurant.contact("s")), updated(PROFILE))
                .when(new UpdateWaitContact(list, restaurant.guest("s")))
                .expect(new WaitContactChanged(place(), known(), NOON))
                .when(new UpdateWaitContact(list, restaurant.guest("s")))
                .expectNothing();
    }

    @Test
    void nothingIsDoneForAGuestWhoDoesNotWait() {
        restaurant
                .given(
                        restaurant.open(),
                        joined(restaurant.contact("s")),
                        new WaitlistLeft(place(), NOON),
                        updated(PROFILE))
                .when(new UpdateWaitContact(list, restaurant.guest("s")))
                .expectNothing();
    }

    @Test
    void aSeatingOfSomeoneElseIsUnknown() {
        restaurant
                .given(restaurant.open(), restaurant.asked("other", SEVEN, 2))
                .when(new UpdateGuestContact(restaurant.seating("other"), restaurant.guest("s")))
                .expectRejection(UNKNOWN_SEATING);
    }

    private UpdateGuestContact update(String seating) {
        return new UpdateGuestContact(restaurant.seating(seating), restaurant.guest(seating));
    }

    private CustomerProfileUpdated updated(CustomerProfile profile) {
        var guest = restaurant.guest("s");
        return new CustomerProfileUpdated(guest, Personal.of(Subject.guest(guest.toString()), profile), NOON);
    }

    private Personal<GuestContact> known() {
        return Personal.of(
                restaurant.contact("s").subject(),
                new GuestContact("Ada L.", "+46701234567", "ada@example.org", "sv", "no nuts"));
    }

    private WaitId place() {
        return new WaitId(list, "s");
    }

    private WaitlistJoined joined(Personal<GuestContact> contact) {
        return new WaitlistJoined(
                place(),
                restaurant.guest("s"),
                contact,
                LocalDateTime.parse(SEVEN),
                LocalDateTime.parse("2026-11-20T20:00"),
                PartySize.of(2),
                NOON);
    }
}
