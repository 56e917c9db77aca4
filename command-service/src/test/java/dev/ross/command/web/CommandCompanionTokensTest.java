package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import dev.ross.command.platform.security.SeatedPeriods;
import dev.ross.contracts.seating.companion.CompanionClaims;
import dev.ross.platform.token.IssuerProperties;
import dev.ross.platform.token.SharedSecretTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A companion's token that this service did not sign does not allow a hail. */
class CommandCompanionTokensTest {
    private static Service service;
    private static SeatedTable table;
    private static Map<String, Object> claims;

    @BeforeAll
    static void seatAParty() throws Exception {
        service = new Service();
        var restaurant = service.openRestaurantOf("mona");
        table = SeatedTable.seated(service, restaurant, service.issuer.worker("mona", restaurant, "MANAGER"));
        claims = CompanionClaims.of(service.context
                .getBean(SeatedPeriods.class)
                .now(table.seating())
                .orElseThrow());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void whoJoinsIsGivenATokenThatNamesItsIssuerItsAudienceAndWhen() throws Exception {
        var token = table.join();
        var said = JWTParser.parse(token).getJWTClaimsSet();

        assertThat(said.getIssuer()).isEqualTo("ross-command-service");
        assertThat(said.getAudience()).containsExactly("ross-api");
        assertThat(said.getJWTID()).isNotBlank();
        assertThat(Duration.between(
                        said.getIssueTime().toInstant(),
                        said.getExpirationTime().toInstant()))
                .as("both are whole seconds")
                .isBetween(Duration.ofHours(6).minusSeconds(1), Duration.ofHours(6));
        assertThat(hail(token)).isNotEqualTo(401);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws Exception {
        var said = JWTParser.parse(table.join()).getJWTClaimsSet();
        assertThat(hail(new PlainJWT(said).serialize())).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherKeyOrAudienceOrOneThatHasExpiredIsRefused() throws Exception {
        var secret = Base64.getDecoder()
                .decode(service.context.getEnvironment().getRequiredProperty("ross.companion.secret"));
        var otherSecret = secret.clone();
        otherSecret[0] ^= 1;

        assertThat(hail(issued(otherSecret, "ross-api", 60))).isEqualTo(401);
        assertThat(hail(issued(secret, "another-api", 60))).isEqualTo(401);
        assertThat(hail(issued(secret, "ross-api", -6))).isEqualTo(401);
        assertThat(hail(issued(secret, "ross-api", 60))).isNotEqualTo(401);
    }

    @Test
    void aUserWhoseTokenSaysWhatACompanionsDoesIsNoCompanion() throws Exception {
        var ofUser = service.issuer.token("companion-1", "ross-companion", more -> claims.forEach(more::claim));
        assertThat(hail(ofUser)).isEqualTo(403);

        var inThisServicesName = service.issuer.token("companion-1", "ross-companion", more -> {
            claims.forEach(more::claim);
            more.issuer(CompanionClaims.ISSUER);
        });
        assertThat(hail(inThisServicesName)).isEqualTo(401);
    }

    private static String issued(byte[] secret, String audience, int seconds) {
        var properties = new IssuerProperties("", null, audience);
        var then = Clock.fixed(Instant.now().minusSeconds(60), ZoneOffset.UTC);
        return new SharedSecretTokens(secret, CompanionClaims.PURPOSE, CompanionClaims.ISSUER, properties, then)
                .issue("companion-1", Instant.now().plusSeconds(seconds), claims);
    }

    /** 409 after an earlier hail: the table has one of that kind open already. */
    private static int hail(String token) throws Exception {
        return table.at("/hails").as(token).with("{\"kind\": \"WATER\"}").send().status();
    }
}
