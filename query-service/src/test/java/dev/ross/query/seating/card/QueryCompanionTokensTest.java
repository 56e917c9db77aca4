package dev.ross.query.seating.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import dev.ross.contracts.seating.CompanionClaims;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Sitting;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
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

/** What the command side did not sign for a companion shows nothing of the table. */
@House
class QueryCompanionTokensTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");
    private static final Instant SAT_DOWN = Instant.parse("2030-06-01T17:32:01.123Z");
    private static final SeatingId SEATING = Scenes.at("forged1").seatingId("s1");
    private static final Sitting SITTING = new Sitting(SEATING, SAT_DOWN);
    private static final byte[] SECRET = new byte[32];

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @BeforeEach
    void seatAParty() {
        if (get(Issuer.companion(SEATING, SAT_DOWN)) == 200) return;
        var house = Scenes.at("forged1");
        log.tell(
                house.registered(),
                house.asked("s1", "gus", EVENING),
                new GuestsSeated(SEATING, Set.of(house.tableId("t1")), SAT_DOWN));
        assertThat(get(Issuer.companion(SEATING, SAT_DOWN))).isEqualTo(200);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws ParseException {
        var claims = JWTParser.parse(Issuer.companion(SEATING, SAT_DOWN)).getJWTClaimsSet();
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
        var ofUser = Issuer.token(claims -> {
            CompanionClaims.of(SITTING).forEach(claims::claim);
            return claims.subject("companion-1");
        });
        assertThat(get(ofUser)).isIn(403, 404);

        var inTheCommandSidesName = Issuer.token(claims -> {
            CompanionClaims.of(SITTING).forEach(claims::claim);
            return claims.issuer(CompanionClaims.ISSUER);
        });
        assertThat(get(inTheCommandSidesName)).isEqualTo(401);
    }

    /** Good for a minute from then on. */
    private static String issued(byte[] secret, String audience, Duration ago) {
        var then = Instant.now().minus(ago);
        return Issuer.companions(secret, audience, Clock.fixed(then, ZoneOffset.UTC))
                .issue("companion-1", then.plusSeconds(60), CompanionClaims.of(SITTING));
    }

    private int get(String token) {
        return visitor.get("/seatings/" + SEATING, token, "Ross-Position", String.valueOf(log.position()))
                .status();
    }
}
