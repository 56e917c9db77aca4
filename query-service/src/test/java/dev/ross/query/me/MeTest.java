package dev.ross.query.me;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class MeTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aMembershipIsSeenBeforeTheTokenCarriesIt() {
        var restaurant = EventScenes.at("me1");
        log.append(restaurant.joined("olle", STAFF));

        var before = me(QueryTokenIssuer.token(claims -> claims.subject("olle")));
        assertThat(before.at("/membership/restaurantId").asString()).isEqualTo("me1");
        assertThat(before.at("/membership/inToken").asBoolean()).isFalse();

        var after = me(QueryTokenIssuer.staff("olle", "me1"));
        assertThat(after.at("/membership/inToken").asBoolean()).isTrue();

        log.append(restaurant.removed("olle"));
        assertThat(me(QueryTokenIssuer.token(claims -> claims.subject("olle")))
                        .at("/membership")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void whatAGuestToldOfThemselvesIsShownToThem() {
        var profile = new CustomerProfile("Stina", null, "sv", "no nuts");
        log.append(new CustomerProfileUpdated(
                CustomerId.of("stina"), Personal.of(Subject.guest("stina"), profile), EventScenes.OPENING));

        assertThat(me(QueryTokenIssuer.guest("stina")).at("/profile/dietary").asString())
                .isEqualTo("no nuts");
    }

    @Test
    void whoSaidNothingIsMailedAndHasAgreedToNothing() {
        var preferences = me(QueryTokenIssuer.guest("tyst")).at("/preferences");
        assertThat(preferences.toString()).isEqualTo("{\"channels\":[\"EMAIL\"],\"consent\":[]}");
    }

    @Test
    void whatAGuestPrefersIsSeenAtOnceByWatchers() {
        var rut = CustomerId.of("rut");
        try (var stream = visitor.watch("/me", QueryTokenIssuer.guest("rut"))) {
            assertThat(stream.next().json().at("/preferences/channels/0").asString())
                    .isEqualTo("EMAIL");
            var said = new GuestPreferences(Set.of(Channel.PUSH), Set.of(ConsentPurpose.NEWS));
            log.append(new CustomerPreferencesUpdated(rut, said, EventScenes.OPENING));

            var changed = stream.next();
            assertThat(changed.name()).isEqualTo("changed");
            assertThat(changed.json().at("/preferences").toString())
                    .isEqualTo("{\"channels\":[\"PUSH\"],\"consent\":[\"NEWS\"]}");
        }
        var profile = new CustomerProfile("Rut", null, "sv", null);
        log.append(new CustomerProfileUpdated(rut, Personal.of(Subject.guest("rut"), profile), EventScenes.OPENING));
        assertThat(me(QueryTokenIssuer.guest("rut"))
                        .at("/preferences/channels/0")
                        .asString())
                .isEqualTo("PUSH");
    }

    private JsonNode me(String token) {
        return visitor.get("/me", token, "Ross-Position", String.valueOf(log.position()))
                .json();
    }
}
