package dev.ross.command.seating;

import static dev.ross.command.house.Evening.FRIDAY;
import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.house.Evening;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.UpdateGuestContact;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.UpdateWaitContact;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.contracts.waitlist.WaitlistId;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A restaurant knows a guest as their profile says: name, phone, language, and what they do not eat. */
class KnownGuestTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final CustomerProfile PROFILE = new CustomerProfile("Ada L.", "+46701234567", null, "no nuts");

    private final Evening evening = new Evening();
    private final WaitlistId list = new WaitlistId(evening.restaurant, FRIDAY);

    @Test
    void whoAsksIsKnownByTheirProfileAndReachedAtTheAddressOfTheirAccount() {
        evening.given(evening.open(), updated(PROFILE))
                .when(evening.request("s", "s", SEVEN, 2))
                .expect(
                        RequestOpened.class,
                        TableHeld.class,
                        new SeatingCreated(
                                evening.seating("s"),
                                Source.ONLINE,
                                evening.guest("s"),
                                known(),
                                evening.stay(SEVEN, 2),
                                PartySize.of(2),
                                null,
                                at("2026-11-20T13:00"),
                                false,
                                NOON),
                        TableAssigned.class);
    }

    @Test
    void whoWaitsIsKnownByTheirProfile() {
        evening.given(evening.open(), updated(PROFILE))
                .when(new JoinWaitlist(
                        place(),
                        evening.guest("s"),
                        evening.contact("s"),
                        LocalTime.parse("19:00"),
                        LocalTime.parse("20:00"),
                        PartySize.of(2)))
                .expect(joined(known()));
    }

    @Test
    void aNewProfileReachesASeatingThatIsOpenOnce() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two), updated(PROFILE))
                .when(update("s"))
                .expect(new GuestContactChanged(evening.seating("s"), known(), NOON))
                .when(update("s"))
                .expectNothing();
    }

    @Test
    void aNewProfileReachesAPartyThatSits() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two),
                        updated(PROFILE))
                .when(update("s"))
                .expect(new GuestContactChanged(evening.seating("s"), known(), NOON));
    }

    @Test
    void aSeatingThatIsOverStaysAsItWas() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2),
                        new SeatingCancelled(evening.seating("s"), Side.GUEST, null, NOON),
                        updated(PROFILE))
                .when(update("s"))
                .expectNothing();
    }

    @Test
    void aNewProfileReachesAWaitOnce() {
        evening.given(evening.open(), joined(evening.contact("s")), updated(PROFILE))
                .when(new UpdateWaitContact(list, evening.guest("s")))
                .expect(new WaitContactChanged(place(), known(), NOON))
                .when(new UpdateWaitContact(list, evening.guest("s")))
                .expectNothing();
    }

    @Test
    void nothingIsDoneForAGuestWhoDoesNotWait() {
        evening.given(evening.open(), joined(evening.contact("s")), new WaitlistLeft(place(), NOON), updated(PROFILE))
                .when(new UpdateWaitContact(list, evening.guest("s")))
                .expectNothing();
    }

    @Test
    void aSeatingOfSomeoneElseIsUnknown() {
        evening.given(evening.open(), evening.asked("other", SEVEN, 2))
                .when(new UpdateGuestContact(evening.seating("other"), evening.guest("s")))
                .expectRejection(UNKNOWN_SEATING);
    }

    private UpdateGuestContact update(String seating) {
        return new UpdateGuestContact(evening.seating(seating), evening.guest(seating));
    }

    private CustomerProfileUpdated updated(CustomerProfile profile) {
        var guest = evening.guest("s");
        return new CustomerProfileUpdated(guest, Personal.of(Subject.guest(guest.toString()), profile), NOON);
    }

    private Personal<GuestContact> known() {
        return Personal.of(
                evening.contact("s").subject(),
                new GuestContact("Ada L.", "+46701234567", "ada@example.org", "sv", "no nuts"));
    }

    private WaitId place() {
        return new WaitId(list, "s");
    }

    private WaitlistJoined joined(Personal<GuestContact> contact) {
        return new WaitlistJoined(
                place(),
                evening.guest("s"),
                contact,
                LocalDateTime.parse(SEVEN),
                LocalDateTime.parse("2026-11-20T20:00"),
                PartySize.of(2),
                NOON);
    }
}
