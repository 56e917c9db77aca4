package dev.ross.query.restaurant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class FindingATableTest {
    private static final LocalDate NEXT_WEEK = LocalDate.now(EventScenes.ZONE).plusDays(7);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void thoseAreFoundThatHaveAPlaceForThePartyAndTheirTimesAreShown() {
        open("pond1");
        hold(open("pond2"), 17, 23);
        hold(open("pond3"), 17, 20);

        var found = find("pond", "T19:00", 2);

        assertThat(names(found)).containsExactly("The pond1", "The pond3");
        assertThat(times(found.at("/items/0")))
                .isEqualTo(List.of("18:00", "18:15", "18:30", "18:45", "19:00", "19:15", "19:30", "19:45", "20:00"));
        assertThat(times(found.at("/items/1"))).isEqualTo(List.of("20:00"));
        assertThat(names(find("pond", "T19:00", 5))).isEmpty();
        assertThat(names(find("pond", "T11:30", 2))).isEmpty();
    }

    @Test
    void onePageLeadsToTheNextWhereverItIsCut() {
        open("lake1");
        hold(open("lake2"), 12, 23);
        open("lake3");

        var first = find("lake", "T19:00", 2, "&limit=1");
        var second =
                find("lake", "T19:00", 2, "&limit=1&after=" + first.at("/next").asString());

        assertThat(names(first)).containsExactly("The lake1");
        assertThat(names(second)).containsExactly("The lake3");
        assertThat(second.at("/next").isMissingNode()).isTrue();
    }

    /** The free times come from another screen's view, which may be behind. */
    @Test
    void aTableThatWasJustTakenIsFoundFreeByNobodyWhoKnowsOfIt() {
        var restaurant = open("brook1");
        assertThat(names(find("brook", "T19:00", 2))).containsExactly("The brook1");
        var books = (TrackingEventProcessor)
                processing.eventProcessor("availability-5").orElseThrow();
        books.shutDown();
        try {
            hold(restaurant, 12, 23);
            assertThat(visitor.getOnce(
                                    "/restaurants?q=brook&openAt=%sT19:00&partySize=2".formatted(NEXT_WEEK),
                                    null,
                                    at(log))
                            .status())
                    .isEqualTo(503);
        } finally {
            await().ignoreExceptions().until(() -> {
                books.start(); // its last thread may end a little after its shutdown has completed
                return true;
            });
        }
        await().untilAsserted(
                        () -> assertThat(names(find("brook", "T19:00", 2))).isEmpty());
    }

    @Test
    void howManyWithoutWhenIsRefused() {
        for (var query : List.of("partySize=2", "partySize=0&openAt=2026-12-04T19:00", "partySize=x"))
            assertThat(visitor.get("/restaurants?" + query, null).status())
                    .as(query)
                    .isEqualTo(400);
    }

    @Test
    void withoutAPartyNoTimesAreShown() {
        open("mere1");
        assertThat(visitor.get("/restaurants?q=mere1", null, "Ross-Position", String.valueOf(log.position()))
                        .json()
                        .at("/items/0/freeTimes")
                        .isMissingNode())
                .isTrue();
    }

    private EventScenes open(String name) {
        var restaurant = EventScenes.at(name);
        log.append(restaurant.registered(), restaurant.published(), restaurant.openDaily(), restaurant.table("t1"));
        return restaurant;
    }

    private void hold(EventScenes restaurant, int from, int to) {
        var day = new ServiceDayId(restaurant.id(), NEXT_WEEK);
        log.append(
                new TableHeld(day, restaurant.seatingId("s1"), Set.of(restaurant.tableId("t1")), at(from), at(to), 2));
    }

    private static Instant at(int hour) {
        return NEXT_WEEK
                .atStartOfDay(EventScenes.ZONE)
                .plus(Duration.ofHours(hour))
                .toInstant();
    }

    private JsonNode find(String word, String hour, int party) {
        return find(word, hour, party, "");
    }

    private JsonNode find(String word, String hour, int party, String more) {
        var query = "q=%s&openAt=%s%s&partySize=%d%s".formatted(word, NEXT_WEEK, hour, party, more);
        var found = visitor.get("/restaurants?" + query, null, at(log));
        assertThat(found.status()).isEqualTo(200);
        return found.json();
    }

    private static String[] at(EventLogFixture log) {
        return new String[] {"Ross-Position", String.valueOf(log.position())};
    }

    private static List<String> names(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString())
                .toList();
    }

    private static List<String> times(JsonNode item) {
        return item.at("/freeTimes")
                .valueStream()
                .map(time -> time.asString().substring(11))
                .toList();
    }
}
