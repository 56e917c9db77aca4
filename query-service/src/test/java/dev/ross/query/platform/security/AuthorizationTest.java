package dev.ross.query.platform.security;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class AuthorizationTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aTokenThatIsNotGoodOpensNothingNotEvenWhatIsOpenToAll(String what, String token) {
        var refused = visitor.get("/restaurants", token);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.json().at("/code").asString()).isEqualTo("NOT_AUTHENTICATED");
    }

    static Stream<Arguments> aTokenThatIsNotGoodOpensNothingNotEvenWhatIsOpenToAll() {
        return Stream.of(
                Arguments.of("garbage", "garbage"),
                Arguments.of("unsigned", unsigned()),
                Arguments.of("signed by another", QueryTokenIssuer.signedByAnother(claims -> claims)),
                Arguments.of("expired", QueryTokenIssuer.token(claims -> claims.expirationTime(past()))),
                Arguments.of("never expiring", QueryTokenIssuer.token(claims -> claims.expirationTime(null))),
                Arguments.of("meant for another", QueryTokenIssuer.token(claims -> claims.audience("another-api"))),
                Arguments.of(
                        "from another issuer", QueryTokenIssuer.token(claims -> claims.issuer("http://elsewhere"))),
                Arguments.of("an ID token", QueryTokenIssuer.token(claims -> claims.claim("typ", "ID"))));
    }

    @ParameterizedTest(name = "{0} as {1}: {3}")
    @MethodSource
    void eachDoorOpensForThoseItNames(String path, String who, @Nullable String token, int status) {
        var restaurant = EventScenes.at("doors1");
        if (visitor.get("/restaurants/doors1", null).status() == 404)
            log.append(
                    restaurant.registered(),
                    restaurant.published(),
                    restaurant.joined("ann", STAFF),
                    restaurant.joined("mia", MANAGER));
        log.append(EventScenes.at("doors2").joined("sam", STAFF));

        var answer = visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));

        assertThat(answer.status()).isEqualTo(status);
        if (status >= 400) assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    static Stream<Arguments> eachDoorOpensForThoseItNames() {
        return Stream.of(
                        row("/regions", 200, 200, 200, 200, 200),
                        row("/restaurants", 200, 200, 200, 200, 200),
                        row("/restaurants/doors1", 200, 200, 200, 200, 200),
                        row("/restaurants/doors1/availability?date=2020-01-01&partySize=2", 400, 400, 400, 400, 400),
                        row(
                                "/restaurants/doors1/availability?date=" + tomorrow() + "&partySize=2",
                                200,
                                200,
                                200,
                                200,
                                200),
                        row("/restaurants/doors1/menu", 200, 200, 200, 200, 200),
                        row("/restaurants/doors1/menu?edition=DRAFT", 404, 404, 404, 200, 200),
                        row("/me", 401, 200, 200, 200, 200),
                        row("/me/seatings", 401, 200, 200, 200, 200),
                        row("/me/push-subscriptions", 401, 200, 200, 200, 200),
                        row("/push-key", 404, 404, 404, 404, 404),
                        row("/seatings/doors1.none", 401, 404, 403, 404, 404),
                        row("/seatings/doors1.none/calendar.ics", 401, 404, 403, 404, 404),
                        row("/visit-links/doors1.none~1~AAAAAAAAAAAAAAAAAAAAAAAA", 404, 404, 404, 404, 404),
                        row("/unsubscribe/none~FEEDBACK~1~AAAAAAAAAAAAAAAAAAAAAAAA", 404, 404, 404, 404, 404),
                        row("/seatings/doors1.none/visits", 401, 403, 403, 404, 404),
                        row("/seatings/doors1.none/orders/doors1.none", 401, 404, 403, 404, 404),
                        row("/orders/doors1.none", 401, 404, 403, 404, 404),
                        row("/restaurants/doors1/kitchen-tickets", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/kitchen-tickets?state=RECENT", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/kitchen-counts", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/print-jobs", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/print-jobs?state=FAILED", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/refused-commands", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/till", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/till/cash-movements?day=2026-01-01", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/till/days", 401, 403, 403, 403, 200),
                        row("/restaurants/doors1/till/days?from=2026-01-01&to=2026-04-04", 401, 403, 403, 403, 400),
                        row("/restaurants/doors1/till/days?from=yesterday", 401, 403, 403, 403, 400),
                        row("/restaurants/doors1/till/days/2026-01-01", 401, 403, 403, 403, 404),
                        row("/restaurants/doors1/till/days/yesterday", 401, 403, 403, 403, 404),
                        row("/restaurants/doors1/weekly-reports", 401, 403, 403, 403, 200),
                        row("/restaurants/doors1/weekly-reports/2026-W01", 401, 403, 403, 403, 404),
                        row("/restaurants/doors1/weekly-reports/this-week", 401, 403, 403, 403, 404),
                        row("/restaurants/doors1/receipts?day=2026-01-01", 401, 403, 403, 200, 200),
                        row("/orders/doors1.none/receipts", 401, 403, 403, 200, 200),
                        row("/receipts/doors1.1", 401, 403, 403, 404, 404),
                        row("/restaurants/doors1/seatings", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/floor-plan", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/hails", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/hails?mine=true", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/hail-answer-times?date=2026-01-01", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/service-days/2026-01-01/server-assignments", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/staff", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/notifications", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/live?views=hails", 401, 403, 403, 200, 200),
                        row("/restaurants/doors1/staff-invitations", 401, 403, 403, 403, 200))
                .flatMap(row -> row);
    }

    @Test
    void whoIsRemovedIsOutAtOnceWithTheTokenThatWasGoodAMomentAgo() {
        var restaurant = EventScenes.at("doors3");
        log.append(restaurant.joined("ann", STAFF), restaurant.joined("mia", MANAGER));
        var token = QueryTokenIssuer.staff("ann", "doors3");
        assertThat(visitor.get("/restaurants/doors3/hails", token).status()).isEqualTo(200);

        log.append(restaurant.removed("ann"));

        assertThat(visitor.get("/restaurants/doors3/hails", token).status()).isEqualTo(401);
        assertThat(visitor.get("/restaurants/doors3/hails", QueryTokenIssuer.manager("mia", "doors3"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRoleThatIsNoMoreIsRefused() {
        var restaurant = EventScenes.at("doors4");
        log.append(restaurant.joined("mia", MANAGER), restaurant.joined("ann", MANAGER));
        var token = QueryTokenIssuer.manager("ann", "doors4");
        assertThat(visitor.get("/restaurants/doors4/staff-invitations", token).status())
                .isEqualTo(200);

        log.append(new StaffRoleChanged(restaurant.id(), StaffId.of("ann"), STAFF, EventScenes.OPENING));

        assertThat(visitor.get("/restaurants/doors4/staff-invitations", token).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenForARestaurantWithoutSuchATeamIsRefused() {
        assertThat(visitor.get("/me", QueryTokenIssuer.manager("ann", "nowhere"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoJoinedATeamBeforeASnapshotWasMadeOfItIsKnownStill() {
        var restaurant = EventScenes.at("doors5");
        log.append(restaurant.joined("ann", STAFF));
        log.keepSnapshot("team:doors5");
        log.append(restaurant.joined("mia", MANAGER));

        assertThat(visitor.get("/restaurants/doors5/hails", QueryTokenIssuer.staff("ann", "doors5"))
                        .status())
                .isEqualTo(200);
    }

    private static Stream<Arguments> row(String path, int nobody, int guest, int other, int staff, int manager) {
        return Stream.of(
                Arguments.of(path, "nobody", null, nobody),
                Arguments.of(path, "another guest", QueryTokenIssuer.guest("eve"), guest),
                Arguments.of(path, "another restaurant's staff", QueryTokenIssuer.staff("sam", "doors2"), other),
                Arguments.of(path, "staff", QueryTokenIssuer.staff("ann", "doors1"), staff),
                Arguments.of(path, "manager", QueryTokenIssuer.manager("mia", "doors1"), manager));
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(EventScenes.ZONE).plusDays(1);
    }

    private static String unsigned() {
        return new PlainJWT(new JWTClaimsSet.Builder()
                        .subject("ann")
                        .audience("ross-api")
                        .claim("realm_access", Map.of("roles", "CUSTOMER"))
                        .build())
                .serialize();
    }

    private static Date past() {
        return Date.from(Instant.now().minusSeconds(60));
    }
}
