package dev.ross.query.platform.security;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.openapi.DescribedOperation;
import dev.ross.platform.openapi.RequestExamples;
import dev.ross.platform.security.CallerKind;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Asks every query, by its example, as every kind of caller: the OpenAPI document names those who get an answer. */
@QueryServiceTest
class QueryAccessTest {
    private static final String RESTAURANT = "access1";

    /** A caller, with the kinds that it is of where a query is about the restaurant or one of its seatings. */
    enum Visitor {
        NOBODY(),
        GUEST(CallerKind.LOGGED_IN, CallerKind.CUSTOMER),
        STAFF_ELSEWHERE(CallerKind.LOGGED_IN, CallerKind.STAFF_APP),
        OWN_STAFF(CallerKind.LOGGED_IN, CallerKind.STAFF_APP, CallerKind.STAFF),
        OWN_MANAGER(CallerKind.LOGGED_IN, CallerKind.STAFF_APP, CallerKind.STAFF, CallerKind.MANAGER);

        private final Set<CallerKind> kinds = EnumSet.of(CallerKind.ANYONE);

        Visitor(CallerKind... kinds) {
            this.kinds.addAll(Set.of(kinds));
        }

        @Nullable
        String token() {
            return switch (this) {
                case NOBODY -> null;
                case GUEST -> QueryTokenIssuer.guest("eve");
                case STAFF_ELSEWHERE -> QueryTokenIssuer.staff("sam", "access2");
                case OWN_STAFF -> QueryTokenIssuer.staff("ann", RESTAURANT);
                case OWN_MANAGER -> QueryTokenIssuer.manager("mia", RESTAURANT);
            };
        }
    }

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource
    void everyQueryAnswersWhomItsDocumentNames(DescribedOperation query, Visitor who) {
        if (visitor.get("/restaurants/" + RESTAURANT, null).status() == 404) open();

        var address = query.route()
                .replace("GET ", "")
                .replace("{restaurant}", RESTAURANT)
                .replace("{seating}", RESTAURANT + ".none")
                .replace("{order}", RESTAURANT + ".none")
                .replace("{wait}", RESTAURANT + ".2030-01-01_none")
                .replace("{link}", RESTAURANT + ".none~1~AAAAAAAAAAAAAAAAAAAAAAAA")
                .replace("{receipt}", RESTAURANT + ".1")
                .replace("{week}", "2030-W01")
                .replace("{date}", "2030-01-01")
                .replace("{code}", "none~FEEDBACK~1~AAAAAAAAAAAAAAAAAAAAAAAA")
                .replace("{day}", "2030-01-01");
        assertThat(address)
                .as("a path variable of another name needs a value here")
                .doesNotContain("{");
        var answer = visitor.get(address + example(query), who.token());

        if (query.callers().stream().anyMatch(who.kinds::contains))
            assertThat(answer.status()).isIn(200, 404);
        else assertThat(answer.status()).isEqualTo(who == Visitor.NOBODY ? 401 : 403);
    }

    static Stream<Arguments> everyQueryAnswersWhomItsDocumentNames() {
        return DescribedOperation.all("query").stream()
                .flatMap(query -> Stream.of(Visitor.values()).map(who -> Arguments.of(query, who)));
    }

    /** The parameters of the example that the document shows, for tomorrow. */
    private static String example(DescribedOperation query) {
        var tomorrow = LocalDate.now(EventScenes.ZONE).plusDays(1).toString();
        var values = query.json()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.has("example"))
                .map(parameter -> parameter.get("name").asString() + "="
                        + RequestExamples.sent(query.id(), Map.of("day", tomorrow))
                                .path(parameter.get("name").asString())
                                .asString())
                .collect(Collectors.joining("&"));
        return values.isEmpty() ? "" : "?" + values;
    }

    private void open() {
        var restaurant = EventScenes.at(RESTAURANT);
        log.append(
                restaurant.registered(),
                restaurant.published(),
                restaurant.joined("ann", STAFF),
                restaurant.joined("mia", MANAGER));
        log.append(EventScenes.at("access2").joined("sam", STAFF));
        visitor.get("/restaurants/" + RESTAURANT, null, "Ross-Position", String.valueOf(log.position()));
    }
}
