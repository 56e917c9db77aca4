package dev.ross.query.notification.ledger;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
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
        log.append(
                requested(restaurant, "n1", NOON, "gus"), new NotificationFailed(id, List.of("gus"), "CONNECT", NOON));
        var failed = list("ledger1", QueryTokenIssuer.staff("ann", "ledger1"), "");
        assertThat(failed.json().at("/items/0/status").asString()).isEqualTo("FAILED");
        assertThat(failed.json().at("/items/0/recipients/0/failure").asString()).isEqualTo("CONNECT");
        assertThat(failed.json().at("/items/0/recipients/0/email").isMissingNode())
                .isTrue();

        log.append(new NotificationSent(id, List.of("gus"), NOON.plusSeconds(60)));
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
        log.append(new NotificationSent(id, List.of("ann", "cy"), NOON));
        var mia = QueryTokenIssuer.manager("mia", "ledger3");
        var waiting = list("ledger3", mia, "").json();
        assertThat(waiting.at("/items").size()).isOne();
        assertThat(waiting.at("/items/0/status").asString()).isEqualTo("REQUESTED");

        log.append(new NotificationFailed(id, List.of("ben"), "REFUSED", NOON));
        var settled = list("ledger3", mia, "").json();
        assertThat(settled.at("/items/0/status").asString()).isEqualTo("FAILED");
        assertThat(settled.at("/items/0/recipients")
                        .valueStream()
                        .map(one -> one.at("/email").asString() + " "
                                + one.at("/status").asString()))
                .containsExactly("ann@example.org SENT", "ben@example.org FAILED", "cy@example.org SENT");
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
