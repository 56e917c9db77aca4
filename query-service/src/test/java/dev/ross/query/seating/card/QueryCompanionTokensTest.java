package dev.ross.query.seating.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.companion.CompanionClaims;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that the command side did not sign for a companion give no access to the table. */
@QueryServiceTest
class QueryCompanionTokensTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");
    private static final Instant SAT_DOWN = Instant.parse("2030-06-01T17:32:01.123Z");
    private static final SeatingId SEATING = EventScenes.at("forged1").seatingId("s1");
    private static final SeatedPeriod SITTING = new SeatedPeriod(SEATING, SAT_DOWN);
    private static final byte[] SECRET = new byte[32];

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @BeforeEach
    void seatAParty() {
        if (get(QueryTokenIssuer.companion(SEATING, SAT_DOWN)) == 200) return;
        var restaurant = EventScenes.at("forged1");
        log.append(
                restaurant.registered(),
                restaurant.asked("s1", "gus", EVENING),
                new GuestsSeated(SEATING, Set.of(restaurant.tableId("t1")), SAT_DOWN));
        assertThat(get(QueryTokenIssuer.companion(SEATING, SAT_DOWN))).isEqualTo(200);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws ParseException {
        var claims =
                JWTParser.parse(QueryTokenIssuer.companion(SEATING, SAT_DOWN)).getJWTClaimsSet();
        assertThat(get(new PlainJWT(claims).serialize())).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherKeyOrAudienceOrOneThatHasExpiredIsRefused() {
        var otherSecret = new byte[32];
        otherSecret[31] = 1;
        assertThat(get(issued(otherSecret, "ross-api", Duration.ZERO))).isEqualTo(401);
        assertThat(get(issued(SECRET, "another-api", Duration.ZERO))).isEqualTo(401);
        assertThat(get(issued(SECRET, "ross-api", Duration.ofSeconds(66)))).isEqualTo(401);
        assertThat(get(issued(SECRET, "ross-api", Duration.ZERO))).isEqualTo(200);
    }

    @Test
    void aUserWhoseTokenSaysWhatACompanionsDoesIsNoCompanion() {
        var ofUser = QueryTokenIssuer.token(claims -> {
            CompanionClaims.of(SITTING).forEach(claims::claim);
            return claims.subject("companion-1");
        });
        assertThat(get(ofUser)).isIn(403, 404);

        var inTheCommandSidesName = QueryTokenIssuer.token(claims -> {
            CompanionClaims.of(SITTING).forEach(claims::claim);
            return claims.issuer(CompanionClaims.ISSUER);
        });
        assertThat(get(inTheCommandSidesName)).isEqualTo(401);
    }

    /** A token issued so long ago, valid for one minute. */
    private static String issued(byte[] secret, String audience, Duration ago) {
        var then = Instant.now().minus(ago);
        return QueryTokenIssuer.companions(secret, audience, Clock.fixed(then, ZoneOffset.UTC))
                .issue("companion-1", then.plusSeconds(60), CompanionClaims.of(SITTING));
    }

    private int get(String token) {
        return visitor.get("/seatings/" + SEATING, token, "Ross-Position", String.valueOf(log.position()))
                .status();
    }
}
