package dev.ross.query.me.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.push.PushEvent.DeviceSubscribed;
import dev.ross.contracts.push.PushEvent.PushSubscriptionRemoved;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.PushTarget;
import dev.ross.contracts.push.RemovalCause;
import dev.ross.contracts.value.PersonId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class OwnDevicesTest {
    private static final PersonId DORA = PersonId.of("dora");
    private static final PushTarget PHONE = new PushTarget("https://push.example.com/secret1", "key1", "auth1");
    private static final PushTarget TABLET = new PushTarget("https://fcm.example.org/secret2", "key2", "auth2");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aPersonSeesTheirDevicesWithoutEndpointsAndKeys() {
        log.append(subscribed(PHONE), subscribed(TABLET));

        var mine = devices("dora");

        assertThat(mine.json().at("/items/0/id").asString())
                .isEqualTo(PushSubscriptionId.of(PHONE).toString());
        assertThat(mine.json().at("/items/0/host").asString()).isEqualTo("push.example.com");
        assertThat(mine.json().at("/items/0/created").asString()).isEqualTo(EventScenes.OPENING.toString());
        assertThat(mine.json().at("/items/1/host").asString()).isEqualTo("fcm.example.org");
        assertThat(mine.response().body()).doesNotContain("secret", "key1", "auth1", "https:");
        assertThat(devices("eve").json().at("/items")).isEmpty();

        log.append(new PushSubscriptionRemoved(
                DORA, PushSubscriptionId.of(PHONE), RemovalCause.GONE, EventScenes.OPENING));
        assertThat(devices("dora").json().at("/items")).hasSize(1);
    }

    @Test
    void whereNothingIsPushedThereIsNoKey() {
        assertThat(visitor.get("/push-key", null).status()).isEqualTo(404);
    }

    private HttpVisitor.Answer devices(String person) {
        return visitor.get(
                "/me/push-subscriptions",
                QueryTokenIssuer.guest(person),
                "Ross-Position",
                String.valueOf(log.position()));
    }

    private static DeviceSubscribed subscribed(PushTarget target) {
        return new DeviceSubscribed(
                DORA, PushSubscriptionId.of(target), Personal.of(Subject.guest("dora"), target), EventScenes.OPENING);
    }
}
