package dev.ross.query.seating.card;

import static dev.ross.contracts.notification.DeliveryFailure.ADDRESS_REFUSED;
import static dev.ross.contracts.notification.DeliveryFailure.TOO_MANY_MAILS;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff see on the card and in the book which guest no mail reaches. */
@QueryServiceTest
class UnreachedGuestTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aGuestWhoseAddressRefusesIsToBeCalledUntilAMailArrivesOrTheAddressChanges() {
        var restaurant = EventScenes.at("unreached");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        log.append(restaurant.asked(
                "s1", "gus", LocalDate.now(EventScenes.ZONE).plusDays(1).atTime(19, 0)));
        assertThat(shown(restaurant)).containsExactly(false, false);

        log.append(failed(restaurant, TOO_MANY_MAILS));
        assertThat(shown(restaurant)).as("the address is not at fault").containsExactly(false, false);
        log.append(failed(restaurant, ADDRESS_REFUSED));
        assertThat(shown(restaurant)).containsExactly(true, true);
        assertThat(card(QueryTokenIssuer.guest("gus"))).as("for staff only").isFalse();

        log.append(known(restaurant, "gus@example.org"));
        assertThat(shown(restaurant)).containsExactly(true, true);
        log.append(known(restaurant, "gustav@example.org"));
        assertThat(shown(restaurant)).containsExactly(false, false);

        log.append(failed(restaurant, ADDRESS_REFUSED));
        log.append(new NotificationSent(
                message(restaurant), List.of("gus"), restaurant.seatingId("s1"), EventScenes.OPENING));
        assertThat(shown(restaurant)).containsExactly(false, false);
    }

    private static NotificationId message(EventScenes restaurant) {
        return new NotificationId(restaurant.id(), "n1");
    }

    private static NotificationFailed failed(EventScenes restaurant, DeliveryFailure failure) {
        return new NotificationFailed(
                message(restaurant), List.of("gus"), failure, restaurant.seatingId("s1"), EventScenes.OPENING);
    }

    private static GuestContactChanged known(EventScenes restaurant, String email) {
        var subject = Subject.guestAt("gus", restaurant.id().value());
        var contact = new GuestContact("Gustav", "+46700000000", email, "sv");
        return new GuestContactChanged(restaurant.seatingId("s1"), Personal.of(subject, contact), EventScenes.OPENING);
    }

    /** What the card and the book say to staff. */
    private List<@Nullable Boolean> shown(EventScenes restaurant) {
        var staff = QueryTokenIssuer.staff("ann", "unreached");
        var book = get("/restaurants/" + restaurant.id() + "/seatings", staff);
        return List.of(
                card(staff), book.json().at("/items/0/noMailReachesGuest").asBoolean());
    }

    private boolean card(String token) {
        return get("/seatings/unreached.s1", token)
                .json()
                .at("/noMailReachesGuest")
                .asBoolean();
    }

    private HttpVisitor.Answer get(String path, String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
