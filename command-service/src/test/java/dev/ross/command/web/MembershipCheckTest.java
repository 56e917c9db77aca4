package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandTestStores;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A token contains a person's role when it was issued; the team's events say whether it is still theirs. */
class MembershipCheckTest {
    @Test
    void whoIsRemovedIsOutAtOnceWithTheTokenTheyHave() throws Exception {
        try (var service = new Service()) {
            var restaurant = service.openRestaurantOf("mona");
            var manager = service.issuer.worker("mona", restaurant, "MANAGER");
            var stig = StaffHiring.hire(service, restaurant, manager, "stig");
            walkIn(service, restaurant, stig).send().expect(201);
            service.call("DELETE", "/restaurants/" + restaurant + "/staff/stig")
                    .as(manager)
                    .send()
                    .expect(204);
            walkIn(service, restaurant, stig).send().expect(401);
        }
    }

    @Test
    void whoChangesRoleNeedsATokenThatSaysSo() throws Exception {
        try (var service = new Service()) {
            var restaurant = service.openRestaurantOf("mona");
            var manager = service.issuer.worker("mona", restaurant, "MANAGER");
            var stig = StaffHiring.hire(service, restaurant, manager, "stig");
            service.call("PUT", "/restaurants/" + restaurant + "/staff/stig/role")
                    .as(manager)
                    .with("{\"role\": \"MANAGER\"}")
                    .send()
                    .expect(204);
            walkIn(service, restaurant, stig).send().expect(401);
            walkIn(service, restaurant, service.issuer.worker("stig", restaurant, "MANAGER"))
                    .send()
                    .expect(201);
        }
    }

    @Test
    void anAuditorOfOneRestaurantIsLetInThoughNoTeamKnowsThem() throws Exception {
        try (var service = new Service()) {
            var auditor =
                    service.issuer.token("aina", "ross-staff-app", claims -> claims.claim("restaurantId", "somewhere"));
            service.call("PUT", "/me/profile")
                    .as(auditor)
                    .with("{\"name\": \"Aina\"}")
                    .send()
                    .expect(204);
        }
    }

    @Test
    void whoIsRemovedOnOneNodeIsOutOnTheOtherWithinASecond() throws Exception {
        var store = CommandTestStores.newStore();
        try (var one = new Service(store);
                var other = new Service(store, "ross.identity.issuer=" + one.issuer.url())) {
            var restaurant = one.openRestaurantOf("mona");
            var manager = one.issuer.worker("mona", restaurant, "MANAGER");
            var stig = StaffHiring.hire(one, restaurant, manager, "stig");
            walkIn(other, restaurant, stig).send().expect(201);
            one.call("DELETE", "/restaurants/" + restaurant + "/staff/stig")
                    .as(manager)
                    .send()
                    .expect(204);
            var removed = Instant.now();
            while (walkIn(other, restaurant, stig).send().status() != 401) Thread.onSpinWait();
            assertThat(Duration.between(removed, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static Service.Call walkIn(Service service, String restaurant, String token) {
        return service.post("/restaurants/" + restaurant + "/walk-ins")
                .as(token)
                .header("Idempotency-Key", "k")
                .with("{\"partySize\": 2}");
    }
}
