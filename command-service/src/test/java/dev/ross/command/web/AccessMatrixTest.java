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
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.openapi.DescribedOperation;
import dev.ross.platform.security.CallerKind;
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
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
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
    private static final Set<Caller> LOGGED_IN =
            EnumSet.of(GUEST, OTHER_GUEST, STAFF_ELSEWHERE, STAFF, MANAGER, AUDITOR, NEWCOMER);
    private static final Set<Caller> ANYONE =
            EnumSet.complementOf(EnumSet.of(EXPIRED, WRONG_AUDIENCE, WRONG_ISSUER, UNSIGNED, FORGED, FORGED_COMPANION));

    /** The callers that each route allows, as the OpenAPI document says. A guest may find that a seating is not theirs. */
    private static final Map<String, Set<Caller>> WHO = new TreeMap<>();

    private static final Map<String, String> BODIES = Map.of(
            "POST /seatings/{seating}/hails", "{\"kind\": \"BILL\"}",
            "POST /seatings/{seating}/orders", "{\"lines\": []}",
            "POST /seatings/{seating}/orders/{order}/lines", "{\"lines\": []}",
            "POST /seatings/{seating}/amend", "{\"partySize\": 3}",
            "POST /seatings/{seating}/late", "{\"minutes\": 20}",
            "POST /seatings/{seating}/dispute-no-show", "{\"statement\": \"I was there\"}");

    private static final Map<Caller, String> TOKENS = new HashMap<>();
    private static final Map<String, HandlerMethod> HANDLERS = new TreeMap<>();
    private static String restaurant = "";
    private static String seating = "";
    private static Service service;
    /** No other caller uses this seating, so that its party sits until the end. */
    private static String companionsSeating = "";

    @BeforeAll
    static void openTwoRestaurants() throws Exception {
        service = new Service();
        var issuer = service.issuer;
        restaurant = service.openRestaurantOf("mona");
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
        seating = service.post("/restaurants/" + restaurant + "/seatings")
                .as(TOKENS.get(GUEST))
                .with("{\"startsAt\": \"%sT19:00\", \"partySize\": 2}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(10)))
                .send()
                .id();
        var table = SeatedTable.seated(service, restaurant, token(MANAGER));
        companionsSeating = table.seating().toString();
        TOKENS.put(COMPANION, table.join());
        TOKENS.put(COMPANION_ELSEWHERE, table.join());
        TOKENS.put(FORGED_COMPANION, table.join() + "x");
        readRoutes();
        DescribedOperation.all("command").forEach(one -> WHO.put(one.route(), callers(one.callers())));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void everyRouteHasARow() {
        assertThat(HANDLERS.keySet()).isEqualTo(WHO.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRouteLetsInWhomItsRowNames() {
        return HANDLERS.keySet().stream()
                .flatMap(route -> Stream.of(Caller.values())
                        .map(caller -> DynamicTest.dynamicTest(caller + " at " + route, () -> meets(route, caller))));
    }

    private static void meets(String route, Caller caller) throws Exception {
        var call = service.call(route.substring(0, route.indexOf(' ')), path(route, caller))
                .with("{\"nonsense\": true}");
        var answer = (caller == NOBODY ? call : call.as(token(caller))).send();
        if (STRANGERS.contains(caller) && !ANYONE.contains(caller)
                || caller == NOBODY && !ANYONE.equals(WHO.get(route))) {
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
        return HANDLERS.keySet().stream()
                .filter(route -> WHO.getOrDefault(route, Set.of()).contains(OTHER_GUEST)
                        && !WHO.getOrDefault(route, Set.of()).contains(NOBODY)
                        && route.contains("{seating}"))
                .map(route -> DynamicTest.dynamicTest(route, () -> {
                    var call = service.post(path(route, OTHER_GUEST)).as(token(OTHER_GUEST));
                    var answer = (BODIES.containsKey(route) ? call.with(BODIES.get(route)) : call).send();
                    assertThat(answer.status()).as("%s", answer).isEqualTo(404);
                    assertThat(answer.code())
                            .isEqualTo(route.contains("{order}") ? "UNKNOWN_ORDER" : "UNKNOWN_SEATING");
                }));
    }

    private static String token(Caller caller) {
        return Objects.requireNonNull(TOKENS.get(caller));
    }

    private static void readRoutes() {
        service.context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("dev.ross.command."))
                        for (var path : mapping.getPatternValues())
                            for (var method : mapping.getMethodsCondition().getMethods())
                                HANDLERS.put(method + " " + path.replace("/api/v1", ""), handler);
                });
    }

    private static Set<Caller> callers(Set<CallerKind> kinds) {
        var callers = EnumSet.noneOf(Caller.class);
        for (var kind : kinds)
            callers.addAll(
                    switch (kind) {
                        case ANYONE -> ANYONE;
                        case LOGGED_IN -> LOGGED_IN;
                        case STAFF_APP -> STAFF_APP;
                        case CUSTOMER -> GUESTS;
                        case COMPANION -> EnumSet.of(COMPANION);
                        case STAFF -> S;
                        case MANAGER -> M;
                        case OPERATOR -> Set.of();
                    });
        return callers;
    }

    /** The route's address with ids that can be read. Of them only the restaurant and the seatings exist. */
    private static String path(String route, Caller caller) {
        var path = route.substring(route.indexOf(' ') + 1);
        for (var parameter : Objects.requireNonNull(HANDLERS.get(route)).getMethodParameters())
            if (parameter.hasParameterAnnotation(PathVariable.class))
                path = path.replace(
                        "{" + parameter.getParameter().getName() + "}", idOf(parameter.getParameterType(), caller));
        return path;
    }

    private static String idOf(Class<?> type, Caller caller) {
        if (type == SeatingId.class) return caller == COMPANION ? companionsSeating : seating;
        if (type == int.class) return "1";
        if (type == LocalDate.class) return "2030-01-01";
        return Stream.of(restaurant, restaurant + ".none", restaurant + ".2030-01-01_none", restaurant + ".1")
                .filter(text -> isReadable(text, type))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isReadable(String text, Class<?> type) {
        try {
            return DefaultConversionService.getSharedInstance().convert(text, type) != null;
        } catch (ConversionException notAnId) {
            return false;
        }
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
