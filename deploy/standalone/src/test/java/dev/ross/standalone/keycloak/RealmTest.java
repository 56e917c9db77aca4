package dev.ross.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.login.AuthorizationCodeFlow;
import dev.ross.standalone.login.LoginException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(OneRealm.class)
@Execution(ExecutionMode.CONCURRENT) // beside the other classes
@ResourceLock(OneRealm.LOCK) // its methods one after another
class RealmTest {
    private final TrialRealm realm;

    RealmTest(TrialRealm realm) {
        this.realm = realm;
    }

    @Test
    void aSecondReconciliationChangesNothing() {
        assertThat(realm.reconcile(TrialRealm.PUBLIC_URL)).isEmpty();
    }

    @Test
    void addressesFollowThePublicUrlAndNothingElseIsTouched() {
        try {
            assertThat(realm.reconcile(URI.create("https://ross.example")))
                    .containsExactly("ross-customer-app", "ross-staff-app");
            assertThat(realm.client("ross-customer-app").get("redirectUris").toString())
                    .contains("https://ross.example/guest/")
                    .doesNotContain("8080");
            assertThat(realm.client("ross-customer-app").get("protocolMappers")).hasSize(4);
        } finally {
            realm.reconcile(TrialRealm.PUBLIC_URL);
        }
    }

    @Test
    void everyoneWhoLogsInThroughTheGuestAppIsACustomerThere() {
        var token = realm.login("ross-customer-app", "guest@ross.test");
        assertThat(TrialRealm.roles(token)).containsExactly("CUSTOMER");
        assertThat(token.get("aud").toString()).contains("ross-api");
        assertThat(token.get("azp").asString()).isEqualTo("ross-customer-app");
        assertThat(token.get("email").asString()).isEqualTo("guest@ross.test");
        assertThat(token.get("email_verified").asBoolean()).isTrue();
        assertThat(token.get("name").asString()).isEqualTo("Given Family");
        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(300);
        assertThat(token.has("sub")).isTrue();
    }

    @Test
    void theSamePersonIsNoCustomerInTheStaffApp() {
        var token = realm.login("ross-staff-app", "guest@ross.test");
        assertThat(TrialRealm.roles(token)).isEmpty();
        assertThat(token.get("aud").toString()).contains("ross-api");
    }

    @Test
    void anAuditorIsOneInTheStaffAppAlone() {
        assertThat(TrialRealm.roles(realm.login("ross-staff-app", "auditor@ross.test")))
                .containsExactly("AUDITOR");
        assertThat(TrialRealm.roles(realm.login("ross-customer-app", "auditor@ross.test")))
                .containsExactly("CUSTOMER");
    }

    @Test
    void tokensCarryRestaurantAndRole() {
        var token = realm.login("ross-staff-app", "manager@ross.test");
        assertThat(token.get("restaurantId").asString()).isEqualTo("r-1");
        assertThat(token.get("restaurantRole").asString()).isEqualTo("MANAGER");
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        var flow = AuthorizationCodeFlow.onLoopback(realm.issuer(), "ross-customer-app");
        assertThatThrownBy(() -> flow.login("guest@ross.test", "wrong"))
                .isInstanceOf(LoginException.class)
                .hasMessage("Invalid username or password.");
    }

    @Test
    void aLoginWithoutPkceIsRefused() throws Exception {
        var answer = realm.get(
                realm.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=ross-customer-app"
                        + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8765%2Fcallback&scope=openid");
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void aPlainChallengeIsRefused() throws Exception {
        var answer = realm.get(
                realm.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=ross-customer-app"
                        + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8765%2Fcallback&scope=openid"
                        + "&code_challenge=0123456789012345678901234567890123456789012&code_challenge_method=plain");
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void aRedirectElsewhereIsRefused() throws Exception {
        for (var elsewhere : new String[] {
            "http%3A%2F%2F127.0.0.1%3A8765%2Fcallback%2Fx",
            "http%3A%2F%2F127.0.0.1%3A8766%2Fcallback",
            "https%3A%2F%2Fevil.test"
        }) {
            var answer = realm.get(
                    realm.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=ross-customer-app"
                            + "&redirect_uri=" + elsewhere + "&scope=openid");
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
        }
    }

    @Test
    void aPasswordIsTakenOnTheLoginPageOnly() throws Exception {
        for (var client : new String[] {"ross-customer-app", "ross-staff-app", "admin-cli"}) {
            var answer = realm.token("grant_type=password&client_id=" + client
                    + "&username=guest%40ross.test&password=correct+horse+battery");
            assertThat(answer.statusCode()).as(client).isIn(400, 401);
            assertThat(answer.body()).containsAnyOf("unauthorized_client", "invalid_client");
        }
    }

    @Test
    void aRefreshTokenWorksOnce() throws Exception {
        var first = AuthorizationCodeFlow.onLoopback(realm.issuer(), "ross-customer-app")
                .login("guest@ross.test", TrialRealm.PASSWORD);
        var refresh = "grant_type=refresh_token&client_id=ross-customer-app&refresh_token=" + first.refresh();
        assertThat(realm.token(refresh).statusCode()).isEqualTo(200);
        assertThat(realm.token(refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyWritesTheirOwnRestaurant() throws Exception {
        var profile = realm.admin().find("/ross/users/profile").orElseThrow();
        for (var attribute : profile.get("attributes")) {
            if (attribute.get("name").asString().startsWith("restaurant")) {
                assertThat(attribute.get("permissions").get("edit").toString()).isEqualTo("[\"admin\"]");
                assertThat(attribute.get("permissions").get("view").toString()).isEqualTo("[\"admin\"]");
            }
        }
        assertThat(profile.path("unmanagedAttributePolicy").isMissingNode()).isTrue();
    }

    @Test
    void theRealmGuardsItsPeople() {
        var settings = realm.admin().find("/ross").orElseThrow();
        for (var on : new String[] {
            "registrationAllowed",
            "registrationEmailAsUsername",
            "verifyEmail",
            "bruteForceProtected",
            "revokeRefreshToken"
        }) {
            assertThat(settings.get(on).asBoolean()).as(on).isTrue();
        }
        assertThat(settings.get("refreshTokenMaxReuse").asInt()).isZero();
        assertThat(settings.get("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(settings.get("sslRequired").asString()).isEqualTo("external");
    }
}
