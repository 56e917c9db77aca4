package dev.ross.query.me;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
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

    private JsonNode me(String token) {
        return visitor.get("/me", token, "Ross-Position", String.valueOf(log.position()))
                .json();
    }
}
