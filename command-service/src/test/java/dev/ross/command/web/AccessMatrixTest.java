package dev.ross.command.web;

import static dev.ross.command.web.AccessMatrixTest.Caller.AUDITOR;
import static dev.ross.command.web.AccessMatrixTest.Caller.COMPANION;
import static dev.ross.command.web.AccessMatrixTest.Caller.COMPANION_ELSEWHERE;
import static dev.ross.command.web.AccessMatrixTest.Caller.EXPIRED;
import static dev.ross.command.web.AccessMatrixTest.Caller.FORGED;
import static dev.ross.command.web.AccessMatrixTest.Caller.FORGED_COMPANION;
import static dev.ross.command.web.AccessMatrixTest.Caller.GUEST;
import static dev.ross.command.web.AccessMatrixTest.Caller.MANAGER;
import static dev.ross.command.web.AccessMatrixTest.Caller.NEWCOMER;
import static dev.ross.command.web.AccessMatrixTest.Caller.NOBODY;
import static dev.ross.command.web.AccessMatrixTest.Caller.OTHER_GUEST;
import static dev.ross.command.web.AccessMatrixTest.Caller.STAFF;
import static dev.ross.command.web.AccessMatrixTest.Caller.STAFF_ELSEWHERE;
import static dev.ross.command.web.AccessMatrixTest.Caller.UNSIGNED;
import static dev.ross.command.web.AccessMatrixTest.Caller.WRONG_AUDIENCE;
import static dev.ross.command.web.AccessMatrixTest.Caller.WRONG_ISSUER;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.ross.contracts.value.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls every route as every kind of caller: only those allowed get access. */
class AccessMatrixTest {
    enum Caller {
        NOBODY,
        EXPIRED,
        WRONG_AUDIENCE,
        WRONG_ISSUER,
        UNSIGNED,
        FORGED,
        GUEST,
        OTHER_GUEST,
        STAFF_ELSEWHERE,
        STAFF,
        MANAGER,
        AUDITOR,
        NEWCOMER,
        COMPANION,
        COMPANION_ELSEWHERE,
        FORGED_COMPANION
    }

    private static final Set<Caller> STRANGERS =
            EnumSet.of(NOBODY, EXPIRED, WRONG_AUDIENCE, WRONG_ISSUER, UNSIGNED, FORGED, FORGED_COMPANION);
    private static final Set<Caller> M = EnumSet.of(MANAGER);
    private static final Set<Caller> S = EnumSet.of(STAFF, MANAGER);
    private static final Set<Caller> GUESTS = EnumSet.of(GUEST, OTHER_GUEST);
    private static final Set<Caller> STAFF_APP = EnumSet.of(NEWCOMER, STAFF_ELSEWHERE, STAFF, MANAGER, AUDITOR);
    private static final Set<Caller> AT_THE_TABLE = EnumSet.of(GUEST, OTHER_GUEST, COMPANION);
    private static final Set<Caller> LOGGED_IN =
            EnumSet.of(GUEST, OTHER_GUEST, STAFF_ELSEWHERE, STAFF, MANAGER, AUDITOR, NEWCOMER);
    private static final Set<Caller> ANYONE =
            EnumSet.complementOf(EnumSet.of(EXPIRED, WRONG_AUDIENCE, WRONG_ISSUER, UNSIGNED, FORGED, FORGED_COMPANION));

    /** The callers that a route allows. A guest who is allowed may still find that a seating is not theirs: 404. */
    private static final Map<String, Set<Caller>> WHO = Map.ofEntries(
            entry("POST /restaurants", STAFF_APP),
            entry("PUT /restaurants/{restaurant}/profile", M),
            entry("PUT /restaurants/{restaurant}/visibility", M),
            entry("PUT /restaurants/{restaurant}/opening-hours", M),
            entry("PUT /restaurants/{restaurant}/booking-policy", M),
            entry("PUT /restaurants/{restaurant}/time-zone", M),
            entry("POST /restaurants/{restaurant}/closures", M),
            entry("DELETE /restaurants/{restaurant}/closures/{closure}", M),
            entry("PUT /restaurants/{restaurant}/special-days/{date}", M),
            entry("DELETE /restaurants/{restaurant}/special-days/{date}", M),
            entry("PUT /restaurants/{restaurant}/table-combinations", M),
            entry("POST /restaurants/{restaurant}/tables/{table}/block", S),
            entry("DELETE /restaurants/{restaurant}/tables/{table}/blocks/{block}", S),
            entry("POST /restaurants/{restaurant}/tables", M),
            entry("PUT /restaurants/{restaurant}/tables/{table}", M),
            entry("DELETE /restaurants/{restaurant}/tables/{table}", M),
            entry("POST /restaurants/{restaurant}/photo-uploads", M),
            entry("POST /restaurants/{restaurant}/photo-uploads/{upload}/complete", M),
            entry("POST /restaurants/{restaurant}/staff-invitations", M),
            entry("DELETE /restaurants/{restaurant}/staff-invitations/{invitation}", M),
            entry("POST /staff-invitations/accept", STAFF_APP),
            entry("PUT /restaurants/{restaurant}/staff/{staff}/role", M),
            entry("DELETE /restaurants/{restaurant}/staff/{staff}", M),
            entry("POST /restaurants/{restaurant}/seatings", EnumSet.of(GUEST, OTHER_GUEST, STAFF, MANAGER)),
            entry("POST /restaurants/{restaurant}/walk-ins", S),
            entry("POST /seatings/{seating}/accept", S),
            entry("POST /seatings/{seating}/decline", S),
            entry("POST /seatings/{seating}/assign-table", S),
            entry("POST /seatings/{seating}/seat", S),
            entry("POST /seatings/{seating}/no-show", S),
            entry("POST /seatings/{seating}/close", S),
            entry("POST /restaurants/{restaurant}/waitlist", EnumSet.of(GUEST, OTHER_GUEST, STAFF, MANAGER)),
            entry("POST /waitlist/{wait}/accept", EnumSet.of(GUEST, OTHER_GUEST, STAFF, MANAGER)),
            entry("POST /waitlist/{wait}/leave", EnumSet.of(GUEST, OTHER_GUEST, STAFF, MANAGER)),
            entry("POST /seatings/{seating}/swap", S),
            entry("POST /seatings/{seating}/amend", EnumSet.of(GUEST, OTHER_GUEST, STAFF, MANAGER)),
            entry("POST /seatings/{seating}/cancel", EnumSet.of(GUEST, OTHER_GUEST, STAFF, MANAGER)),
            entry("POST /seatings/{seating}/reinstate", S),
            entry("POST /seatings/{seating}/dispute-no-show", GUESTS),
            entry("PUT /seatings/{seating}/guest-tags", S),
            entry("POST /seatings/{seating}/join", ANYONE),
            entry("POST /seatings/{seating}/hails", AT_THE_TABLE),
            entry("POST /seatings/{seating}/hails/{hail}/withdraw", AT_THE_TABLE),
            entry("POST /seatings/{seating}/hails/{hail}/claim", S),
            entry("POST /seatings/{seating}/hails/{hail}/resolve", S),
            entry("PUT /me/profile", LOGGED_IN),
            entry("PUT /me/preferences", LOGGED_IN));

    /** Routes that a guest may call, but only for their own seatings. */
    private static final Set<String> OWN_SEATINGS_ONLY = Set.of(
            "POST /seatings/{seating}/cancel",
            "POST /seatings/{seating}/dispute-no-show",
            "POST /seatings/{seating}/amend",
            "POST /seatings/{seating}/hails",
            "POST /seatings/{seating}/hails/{hail}/withdraw");

    private static final Map<String, String> BODIES = Map.of(
            "POST /seatings/{seating}/hails", "{\"kind\": \"BILL\"}",
            "POST /seatings/{seating}/amend", "{\"partySize\": 3}",
            "POST /seatings/{seating}/dispute-no-show", "{\"statement\": \"I was there\"}");

    private static final Map<Caller, String> TOKENS = new HashMap<>();
    private static final Map<String, String> IDS = new HashMap<>();
    private static Service service;
    /** No other caller uses this seating, so that its party sits until the end. */
    private static String companionsSeating = "";

    @BeforeAll
    static void openTwoRestaurants() throws Exception {
        service = new Service();
        var issuer = service.issuer;
        var restaurant = service.openRestaurantOf("mona");
        var elsewhere = service.restaurantOf("elsa");
        TOKENS.put(MANAGER, issuer.worker("mona", restaurant, "MANAGER"));
        TOKENS.put(STAFF, hired(restaurant, "stig"));
        TOKENS.put(STAFF_ELSEWHERE, issuer.worker("elsa", elsewhere, "MANAGER"));
        TOKENS.put(GUEST, issuer.guest("gina"));
        TOKENS.put(OTHER_GUEST, issuer.guest("olof"));
        TOKENS.put(AUDITOR, issuer.auditor("aina"));
        TOKENS.put(NEWCOMER, issuer.newcomer("nils"));
        TOKENS.put(
                EXPIRED,
                manager(
                        restaurant,
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
        TOKENS.put(WRONG_AUDIENCE, manager(restaurant, claims -> claims.audience("account")));
        TOKENS.put(WRONG_ISSUER, manager(restaurant, claims -> claims.issuer("https://evil.example/realms/ross")));
        TOKENS.put(FORGED, issuer.forged("mona", restaurant, "MANAGER"));
        TOKENS.put(UNSIGNED, unsigned(TOKENS.get(MANAGER)));
        IDS.put("restaurant", restaurant);
        IDS.put("table", restaurant + ".none");
        IDS.put("invitation", restaurant + ".none");
        IDS.put("upload", restaurant + ".none");
        IDS.put("staff", StaffId.of("nobody").toString());
        IDS.put("hail", "none");
        IDS.put("closure", restaurant + ".none");
        IDS.put("block", restaurant + ".none");
        IDS.put("date", "2030-01-01");
        IDS.put("wait", restaurant + ".2030-01-01_none");
        IDS.put(
                "seating",
                service.post("/restaurants/" + restaurant + "/seatings")
                        .as(TOKENS.get(GUEST))
                        .with("{\"startsAt\": \"%sT19:00\", \"partySize\": 2}"
                                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(10)))
                        .send()
                        .id());
        var table = SeatedTable.seated(service, restaurant, token(MANAGER));
        companionsSeating = table.seating().toString();
        TOKENS.put(COMPANION, table.join());
        TOKENS.put(COMPANION_ELSEWHERE, table.join());
        TOKENS.put(FORGED_COMPANION, table.join() + "x");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void everyRouteHasARow() {
        assertThat(routes()).isEqualTo(new TreeSet<>(WHO.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> everyRouteLetsInWhomItsRowNames() {
        return routes().stream()
                .flatMap(route -> Stream.of(Caller.values())
                        .map(caller -> DynamicTest.dynamicTest(caller + " at " + route, () -> meets(route, caller))));
    }

    private static void meets(String route, Caller caller) throws Exception {
        var call = service.call(
                        route.substring(0, route.indexOf(' ')), path(route.substring(route.indexOf(' ') + 1), caller))
                .with("{\"nonsense\": true}");
        var answer = (caller == NOBODY ? call : call.as(token(caller))).send();
        if (STRANGERS.contains(caller) && !ANYONE.contains(caller) || caller == NOBODY && WHO.get(route) != ANYONE) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("NOT_AUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        } else if (!WHO.getOrDefault(route, Set.of()).contains(caller)) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("NOT_ALLOWED");
        } else {
            assertThat(answer.status()).as("%s", answer).isNotIn(401, 403).isLessThan(500);
        }
        assertThat(answer.header("Content-Type")).isIn("application/problem+json", null);
    }

    @TestFactory
    Stream<DynamicTest> anotherGuestsSeatingDoesNotExist() {
        return OWN_SEATINGS_ONLY.stream()
                .map(route -> DynamicTest.dynamicTest(route, () -> {
                    var call =
                            service.post(path(route.substring(5), OTHER_GUEST)).as(token(OTHER_GUEST));
                    var answer = (BODIES.containsKey(route) ? call.with(BODIES.get(route)) : call).send();
                    assertThat(answer.status()).as("%s", answer).isEqualTo(404);
                    assertThat(answer.code()).isEqualTo("UNKNOWN_SEATING");
                }));
    }

    private static String token(Caller caller) {
        return Objects.requireNonNull(TOKENS.get(caller));
    }

    private static TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        service.context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("dev.ross."))
                        for (var path : mapping.getPatternValues())
                            for (var method : mapping.getMethodsCondition().getMethods())
                                routes.add(method + " " + path.replace("/api/v1", ""));
                });
        return routes;
    }

    private static String path(String template, Caller caller) {
        var path = caller == COMPANION ? template.replace("{seating}", companionsSeating) : template;
        for (var id : IDS.entrySet()) path = path.replace("{" + id.getKey() + "}", id.getValue());
        return path;
    }

    private static String hired(String restaurant, String name) throws Exception {
        return StaffHiring.hire(service, restaurant, token(MANAGER), name);
    }

    private static String manager(String restaurant, Consumer<JWTClaimsSet.Builder> but) {
        return service.issuer.token("mona", "ross-staff-app", claims -> {
            claims.claim("restaurantId", restaurant).claim("restaurantRole", "MANAGER");
            but.accept(claims);
        });
    }

    private static String unsigned(String token) {
        var parts = new ArrayList<>(List.of(token.split("\\.")));
        parts.set(
                0,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)));
        return parts.get(0) + "." + parts.get(1) + ".";
    }
}
