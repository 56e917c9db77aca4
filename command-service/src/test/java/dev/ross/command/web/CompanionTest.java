package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A companion joins a party by its table's code, hails, and loses access when the party leaves. */
class CompanionTest {
    private static final String WATER = "{\"kind\": \"WATER\"}";

    private static Service service;
    private static String restaurant;
    private static String manager;

    private SeatedTable table;

    @BeforeAll
    static void openARestaurant() throws Exception {
        service = new Service();
        restaurant = service.openRestaurantOf("mona");
        manager = service.issuer.worker("mona", restaurant, "MANAGER");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @BeforeEach
    void seatAParty() throws Exception {
        table = SeatedTable.seated(service, restaurant, manager);
    }

    @AfterEach
    void emptyTheTable() throws Exception {
        table.close();
    }

    @Test
    void whoTypesTheCodeJoinsForAtMostSixHours() throws Exception {
        var joined = table.join(" " + table.code().toLowerCase(Locale.ROOT)).expect(200);

        assertThat(joined.header("Cache-Control")).isEqualTo("no-store");
        assertThat(joined.json().get("token").asString()).isNotEmpty();
        assertThat(joined.json().get("expiresAt").asString()).endsWith("Z");
    }

    @Test
    void aWrongCodeOpensNothingAndSaysNothing() throws Exception {
        var answer = table.join("WRONG").expect(403);
        assertThat(answer.code()).isEqualTo("WRONG_TABLE_CODE");

        var nowhere = service.post("/seatings/" + restaurant + ".none/join")
                .with("{\"code\": \"%s\"}".formatted(table.code()))
                .send();
        assertThat(nowhere.code()).isEqualTo(answer.code());
        assertThat(nowhere.json().get("detail")).isEqualTo(answer.json().get("detail"));
    }

    @Test
    void aCompanionHailsAndTakesAnyHailOfTheTableBack() throws Exception {
        var hail = table.at("/hails").as(table.join()).with(WATER).send().id();

        table.at("/hails/" + hail + "/withdraw").as(table.join()).send().expect(204);
    }

    @Test
    void aCompanionMayNothingElse() throws Exception {
        var token = table.join();

        table.at("/close").as(token).send().expect(403);
        table.at("/cancel").as(token).send().expect(403);
        service.call("PUT", "/me/profile").as(token).with("{}").send().expect(403);
        service.post("/restaurants").as(token).with("{}").send().expect(403);
        service.post("/seatings/" + restaurant + ".other/hails")
                .as(token)
                .with(WATER)
                .send()
                .expect(403);
    }

    @Test
    void whenThePartyLeavesItsCompanionsAreStrangers() throws Exception {
        var token = table.join();
        var code = table.code();

        table.close();

        table.at("/hails").as(token).with(WATER).send().expect(401);
        assertThat(table.join(code).expect(403).code()).isEqualTo("WRONG_TABLE_CODE");
    }

    @Test
    void aPartyThatGoesOnAfterAllIsJoinedAnew() throws Exception {
        var token = table.join();
        var code = table.code();
        table.close();
        table.at("/reinstate")
                .as(manager)
                .with("{\"reason\": \"they stayed\"}")
                .send()
                .expect(204);

        table.at("/hails").as(token).with(WATER).send().expect(401);
        table.join(code).expect(403);
        table.at("/hails").as(table.join()).with(WATER).send().expect(201);
    }

    @Test
    void nobodyGuessesForLong() throws Exception {
        for (int attempt = 0; attempt < 20; attempt++)
            table.join("GUESS" + attempt).expect(403);

        var answer = table.join(table.code()).expect(429);

        assertThat(answer.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
