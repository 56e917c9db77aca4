package dev.ross.query.me;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.Preferences;
import dev.ross.contracts.customer.Preferences.Channel;
import dev.ross.contracts.customer.Preferences.Purpose;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@House
class MeTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void aMembershipIsSeenBeforeTheTokenCarriesIt() {
        var house = Scenes.at("me1");
        log.tell(house.joined("olle", STAFF));

        var before = me(Issuer.token(claims -> claims.subject("olle")));
        assertThat(before.at("/membership/restaurantId").asString()).isEqualTo("me1");
        assertThat(before.at("/membership/inToken").asBoolean()).isFalse();

        var after = me(Issuer.staff("olle", "me1"));
        assertThat(after.at("/membership/inToken").asBoolean()).isTrue();

        log.tell(house.removed("olle"));
        assertThat(me(Issuer.token(claims -> claims.subject("olle")))
                        .at("/membership")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void whatAGuestToldOfThemselvesIsShownToThem() {
        var profile = new CustomerProfile("Stina", null, "sv", "no nuts");
        log.tell(new CustomerProfileUpdated(
                CustomerId.of("stina"), Personal.of(Subject.guest("stina"), profile), Scenes.OPENING));

        assertThat(me(Issuer.guest("stina")).at("/profile/dietary").asString()).isEqualTo("no nuts");
    }

    @Test
    void whoSaidNothingIsMailedAndHasAgreedToNothing() {
        var preferences = me(Issuer.guest("tyst")).at("/preferences");
        assertThat(preferences.toString()).isEqualTo("{\"channels\":[\"EMAIL\"],\"consent\":[]}");
    }

    @Test
    void whatAGuestPrefersIsSeenAtOnceByWhoeverWatches() {
        var rut = CustomerId.of("rut");
        try (var stream = visitor.watch("/me", Issuer.guest("rut"))) {
            assertThat(stream.next().json().at("/preferences/channels/0").asString())
                    .isEqualTo("EMAIL");
            var said = new Preferences(Set.of(Channel.PUSH), Set.of(Purpose.NEWS));
            log.tell(new CustomerPreferencesUpdated(rut, said, Scenes.OPENING));

            var changed = stream.next();
            assertThat(changed.name()).isEqualTo("changed");
            assertThat(changed.json().at("/preferences").toString())
                    .isEqualTo("{\"channels\":[\"PUSH\"],\"consent\":[\"NEWS\"]}");
        }
        var profile = new CustomerProfile("Rut", null, "sv", null);
        log.tell(new CustomerProfileUpdated(rut, Personal.of(Subject.guest("rut"), profile), Scenes.OPENING));
        assertThat(me(Issuer.guest("rut")).at("/preferences/channels/0").asString())
                .isEqualTo("PUSH");
    }

    private JsonNode me(String token) {
        return visitor.get("/me", token, "Ross-Position", String.valueOf(log.position()))
                .json();
    }
}
