package dev.ross.query.notification.ledger;

import static dev.ross.contracts.notification.DeliveryFailure.ADDRESS_REFUSED;
import static dev.ross.contracts.notification.DeliveryFailure.GIVEN_UP;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DelayCause;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aMessageIsFollowedUntilItIsSentAndItsAddressIsForManagers() {
        var restaurant = EventScenes.at("ledger1");
        var id = new NotificationId(restaurant.id(), "n1");
        log.append(restaurant.joined("ann", STAFF), restaurant.joined("mia", MANAGER));
        log.append(requested(restaurant, "n1", NOON, "gus"), failed(id, GIVEN_UP, "gus"));
        var failed = list("ledger1", QueryTokenIssuer.staff("ann", "ledger1"), "");
        assertThat(failed.json().at("/items/0/status").asString()).isEqualTo("FAILED");
        assertThat(failed.json().at("/items/0/recipients/0/failure").asString()).isEqualTo("GIVEN_UP");
        assertThat(failed.json().at("/items/0/recipients/0/email").isMissingNode())
                .isTrue();

        log.append(sent(id, NOON.plusSeconds(60), "gus"));
        var sent =
                list("ledger1", QueryTokenIssuer.manager("mia", "ledger1"), "").json();
        assertThat(sent.at("/items/0/status").asString()).isEqualTo("SENT");
        assertThat(sent.at("/items/0/recipients/0/email").asString()).isEqualTo("gus@example.org");
    }

    @Test
    void aMessageToTheTeamIsOneLineThatSaysWhatBecameOfItForEach() {
        var restaurant = EventScenes.at("ledger3");
        var id = new NotificationId(restaurant.id(), "n1");
        log.append(restaurant.joined("mia", MANAGER), requested(restaurant, "n1", NOON, "ann", "ben", "cy"));
        log.append(sent(id, NOON, "ann", "cy"));
        var mia = QueryTokenIssuer.manager("mia", "ledger3");
        var waiting = list("ledger3", mia, "").json();
        assertThat(waiting.at("/items").size()).isOne();
        assertThat(waiting.at("/items/0/status").asString()).isEqualTo("REQUESTED");

        log.append(failed(id, ADDRESS_REFUSED, "ben"));
        var settled = list("ledger3", mia, "").json();
        assertThat(settled.at("/items/0/status").asString()).isEqualTo("FAILED");
        assertThat(settled.at("/items/0/recipients")
                        .valueStream()
                        .map(one -> one.at("/email").asString() + " "
                                + one.at("/status").asString()))
                .containsExactly("ann@example.org SENT", "ben@example.org FAILED", "cy@example.org SENT");
    }

    @Test
    void aMailThatWaitsIsDelayedUntilItIsSentAndMayThenBeSentAgainAFewTimes() {
        var restaurant = EventScenes.at("ledger4");
        var id = new NotificationId(restaurant.id(), "n1");
        var sam = QueryTokenIssuer.staff("sam", "ledger4");
        log.append(restaurant.joined("sam", STAFF), requested(restaurant, "n1", NOON, "ann", "ben"));
        log.append(sent(id, NOON, "ben"), delayed(id, NOON.plusSeconds(61), "ann"));
        var waits = list("ledger4", sam, "").json();
        assertThat(waits.at("/items/0/status").asString()).isEqualTo("DELAYED");
        assertThat(waits.at("/items/0/recipients/0/delayedSince").asString()).isEqualTo("2026-11-20T12:01:01Z");
        assertThat(waits.at("/items/0/actions/0").asString())
                .as("one of them was sent it")
                .isEqualTo("resend");

        log.append(sent(id, NOON.plusSeconds(90), "ann"));
        var sent = list("ledger4", sam, "").json();
        assertThat(sent.at("/items/0/status").asString()).isEqualTo("SENT");
        assertThat(sent.at("/items/0/recipients/0/delayedSince").isMissingNode())
                .isTrue();

        log.append(new NotificationResent(id, List.of("ann", "ben"), 2, StaffId.of("sam"), NOON.plusSeconds(100)));
        var again = list("ledger4", sam, "").json();
        assertThat(again.at("/items/0/status").asString()).isEqualTo("REQUESTED");
        assertThat(again.at("/items/0/resends").asInt()).isOne();
        assertThat(again.at("/items/0/actions").size()).isZero();

        for (int resends = 2; resends <= NotificationCommand.MOST_RESENDS; resends++)
            log.append(new NotificationResent(id, List.of("ann"), resends + 1, StaffId.of("sam"), NOON));
        log.append(sent(id, NOON, "ann", "ben"));
        assertThat(list("ledger4", sam, "").json().at("/items/0/actions").size())
                .as("it was sent again as often as it may be")
                .isZero();
    }

    @Test
    void aLongLedgerIsReadToItsEndTheLatestFirst() {
        var restaurant = EventScenes.at("ledger2");
        log.append(restaurant.joined("ann", STAFF));
        List<String> latestFirst = new ArrayList<>();
        for (int hours = 0; hours < 130; hours++) {
            log.append(requested(restaurant, "n" + hours, NOON.plus(Duration.ofHours(hours)), "gus"));
            latestFirst.addFirst("ledger2.n" + hours);
        }

        List<String> seen = new ArrayList<>();
        var after = "";
        do {
            var part = list("ledger2", QueryTokenIssuer.staff("ann", "ledger2"), "?limit=7" + after)
                    .json();
            part.at("/items")
                    .valueStream()
                    .forEach(item -> seen.add(item.at("/id").asString()));
            after = part.has("next") ? "&after=" + part.at("/next").asString() : "";
        } while (!after.isEmpty());

        assertThat(seen).containsExactlyElementsOf(latestFirst);
    }

    private static NotificationSent sent(NotificationId id, Instant at, String... to) {
        return new NotificationSent(id, List.of(to), null, at);
    }

    private static NotificationDelayed delayed(NotificationId id, Instant at, String... to) {
        return new NotificationDelayed(id, List.of(to), DelayCause.SERVER_AWAY, at);
    }

    private static NotificationFailed failed(NotificationId id, DeliveryFailure failure, String... to) {
        return new NotificationFailed(id, List.of(to), failure, null, NOON);
    }

    private static NotificationRequested requested(
            EventScenes restaurant, String local, Instant at, String... addressees) {
        return new NotificationRequested(
                new NotificationId(restaurant.id(), local),
                NotificationTemplate.REQUEST_RECEIVED,
                Stream.of(addressees)
                        .map(one -> new Addressee(
                                one,
                                true,
                                Personal.of(
                                        Subject.guestAt(one, restaurant.id().value()),
                                        new Recipient("Gus", one + "@example.org", "sv"))))
                        .toList(),
                restaurant.seatingId("s1"),
                Map.of(),
                null,
                at);
    }

    private HttpVisitor.Answer list(String restaurant, String token, String query) {
        return visitor.get(
                "/restaurants/" + restaurant + "/notifications" + query,
                token,
                "Ross-Position",
                String.valueOf(log.position()));
    }
}
