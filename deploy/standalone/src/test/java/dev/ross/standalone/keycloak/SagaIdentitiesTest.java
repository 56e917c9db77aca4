package dev.ross.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.saga.platform.identity.RealmUsers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * Tests the user attributes that the saga service writes, in a real Keycloak with the permissions that the realm gives
 * it.
 */
@ExtendWith(OneRealm.class)
@Execution(ExecutionMode.CONCURRENT) // beside the other classes
@ResourceLock(OneRealm.LOCK) // its methods one after another
class SagaIdentitiesTest {
    private final TrialRealm realm;

    SagaIdentitiesTest(TrialRealm realm) {
        this.realm = realm;
    }

    @Test
    void aMembershipIsInTheNextTokenAndOutOfTheOneAfterwardsAndTheRestOfTheUserStays() {
        try (var context = sagaService("ross", "s3cret")) {
            var identities = context.getBean(RealmUsers.class);
            var before = realm.person("auditor@ross.test");
            var id = before.get("id").asString();

            identities.write(id, Map.of("restaurantId", Optional.of("r-7"), "restaurantRole", Optional.of("STAFF")));
            var token = realm.login("ross-staff-app", "auditor@ross.test");
            assertThat(token.get("restaurantId").asString()).isEqualTo("r-7");
            assertThat(token.get("restaurantRole").asString()).isEqualTo("STAFF");
            assertThat(token.get("name").asString()).isEqualTo("Given Family");

            identities.write(id, Map.of("restaurantId", Optional.empty(), "restaurantRole", Optional.empty()));
            assertThat(realm.login("ross-staff-app", "auditor@ross.test").has("restaurantId"))
                    .isFalse();
            assertThat(realm.person("auditor@ross.test")).isEqualTo(before);
        }
    }

    @Test
    void aUserWhoIsGoneIsNoErrorAndAWrongRealmOrSecretIs() {
        var nobody = UUID.randomUUID().toString();
        var change = Map.of("restaurantId", Optional.of("r-7"));
        try (var context = sagaService("ross", "s3cret")) {
            context.getBean(RealmUsers.class).write(nobody, change);
        }
        for (var wrong : new String[][] {{"no-such-realm", "s3cret"}, {"ross", "wrong"}}) {
            try (var context = sagaService(wrong[0], wrong[1])) {
                var identities = context.getBean(RealmUsers.class);
                assertThatThrownBy(() -> identities.write(nobody, change))
                        .as(wrong[0] + " " + wrong[1])
                        .isInstanceOf(OAuth2AuthorizationException.class);
            }
        }
    }

    private AnnotationConfigApplicationContext sagaService(String realmName, String secret) {
        var context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(
                        "ross.identity.admin-url=" + realm.issuer().resolve("/"),
                        "ross.identity.realm=" + realmName,
                        "ross.identity.client-secret=" + secret)
                .applyTo(context);
        context.scan("dev.ross.saga.platform.identity");
        context.refresh();
        return context;
    }
}
