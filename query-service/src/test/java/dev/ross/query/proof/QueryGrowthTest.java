package dev.ross.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.platform.codes.VisitLink;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.proof.ReadCounter.Read;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The cost of a query does not depend on the length of the log: it asks the stores equally often at a restaurant of a
 * thousand events and at one of many more. Reads are counted, since milliseconds depend on the machine; the cache of
 * documents is off, since it would spare some of them.
 */
@QueryServiceTest
@TestPropertySource(properties = "ross.query.screens.kept-documents=0B")
@DirtiesContext
@Import(QueryGrowthTest.CountedStores.class)
class QueryGrowthTest {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("ross.proof.growth", 10_000);
    private static final int ROUNDS = 3;

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    ReadCounter counter;

    @Autowired
    VisitLinks links;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // the time that a hundred thousand events take
    void noQueryAsksTheStoresMoreOftenAsTheLogGrows() {
        var today = LocalDate.now(EventScenes.ZONE);
        var few = new RestaurantHistory(log, "growfew", today);
        var many = new RestaurantHistory(log, "growmany", today);
        few.append(FEW);
        many.append(MANY);
        everyScreenHasSeenAll();

        var costOfFew = costOf(few);
        var costOfMany = costOf(many);

        System.out.printf(
                "| query | reads after %,d events | after %,d events | bytes after %,d | after %,d |%n"
                        + "| --- | --- | --- | --- | --- |%n",
                FEW, MANY, FEW, MANY);
        costOfFew.forEach((query, cost) -> {
            var more = Objects.requireNonNull(costOfMany.get(query));
            System.out.printf(
                    "| %s | %d | %d | %,d | %,d |%n", query, cost.times(), more.times(), cost.bytes(), more.bytes());
        });
        assertThat(times(costOfMany)).isEqualTo(times(costOfFew));
    }

    @Test
    void toOpenTheStreamOfABookAsksTheStoresAFewTimes() {
        var today = LocalDate.now(EventScenes.ZONE);
        var history = new RestaurantHistory(log, "growstream", today);
        history.append(FEW);
        everyScreenHasSeenAll();
        var ann = QueryTokenIssuer.staff("ann", history.name());
        for (var part : new String[] {
            "",
            "?from=%1$s&to=%1$s".formatted(today),
            "?status=CLOSED&from=%s&to=%s".formatted(today.minusDays(30), today)
        }) {
            var path = "/restaurants/" + history.name() + "/seatings" + part;
            var stream = openedStream(path, ann);
            var page = read(path, ann);
            assertThat(stream.times()).as(path).isLessThanOrEqualTo(3 * page.times());
        }
    }

    /** The first watcher causes one read, and more for changes written meanwhile. */
    private Read openedStream(String path, String token) {
        counter.sinceLast();
        try (var stream = visitor.watch(path, token)) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            return counter.sinceLast();
        }
    }

    private static Map<String, Integer> times(Map<String, Read> costs) {
        return costs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cost -> cost.getValue().times()));
    }

    /** The minimum of some rounds: other reads may happen meanwhile. The first round finds caches empty. */
    private Map<String, Read> costOf(RestaurantHistory history) {
        Map<String, Read> costs = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) ask(history, costs);
        return costs;
    }

    private void ask(RestaurantHistory history, Map<String, Read> costs) {
        var name = history.name();
        var today = history.today();
        var ann = QueryTokenIssuer.staff("ann", name);
        var restaurant = "/restaurants/" + name;
        costs.merge("book of today", read(restaurant + "/seatings?from=" + today + "&to=" + today, ann), Read::least);
        costs.merge("book from now on", read(restaurant + "/seatings", ann), Read::least);
        costs.merge(
                "book of a past day",
                read(restaurant + "/seatings?status=CLOSED&from=%1$s&to=%1$s".formatted(today.minusDays(2)), ann),
                Read::least);
        costs.merge(
                "book of a past month",
                read(
                        restaurant
                                + "/seatings?status=CLOSED&from=%s&to=%s"
                                        .formatted(today.minusDays(30), today.minusDays(1)),
                        ann),
                Read::least);
        costs.merge("floor plan", read(restaurant + "/floor-plan", ann), Read::least);
        costs.merge("hail board", read(restaurant + "/hails", ann), Read::least);
        costs.merge("hail answer times", read(restaurant + "/hail-answer-times?date=" + today, ann), Read::least);
        costs.merge(
                "server plan",
                read(restaurant + "/service-days/" + today.minusDays(1) + "/server-assignments", ann),
                Read::least);
        costs.merge(
                "all of these at once", read(restaurant + "/live?views=seatings,floor-plan,hails", ann), Read::least);
        costs.merge("ledger, first page", read(restaurant + "/notifications?limit=20", ann), Read::least);
        costs.merge("ledger, second page", read(second(restaurant + "/notifications?limit=20", ann), ann), Read::least);
        costs.merge("card of a seating", read("/seatings/" + name + ".sitting0", ann), Read::least);
        costs.merge(
                "card as its guest sees it",
                read("/seatings/" + name + ".sitting0", QueryTokenIssuer.guest(name + "sitting0")),
                Read::least);
        costs.merge("calendar entry", read("/seatings/" + name + ".past0/calendar.ics", ann), Read::least);
        costs.merge("link of a mail", read("/visit-links/" + linkTo(history, "coming0"), null), Read::least);
        costs.merge("visits of a guest", read("/seatings/" + name + ".past0/visits", ann), Read::least);
        costs.merge("visits of a regular guest", read("/seatings/" + name + ".past3/visits", ann), Read::least);
        costs.merge("my seatings", read("/me/seatings", QueryTokenIssuer.guest(name + "guest0")), Read::least);
        costs.merge(
                "my seatings, of a regular guest",
                read("/me/seatings?limit=10", QueryTokenIssuer.guest(name + "regular")),
                Read::least);
        costs.merge("waitlist", read(restaurant + "/waitlist?date=" + today, ann), Read::least);
        costs.merge(
                "my place on the waitlist",
                read("/waitlist/" + history.waiting(7), QueryTokenIssuer.guest(name + "waiting7")),
                Read::least);
        costs.merge("team", read(restaurant + "/staff", ann), Read::least);
        costs.merge("me", read("/me", ann), Read::least);
        costs.merge("my devices", read("/me/push-subscriptions", ann), Read::least);
        costs.merge("page of a restaurant", read(restaurant, null), Read::least);
        costs.merge("menu", read(restaurant + "/menu", null), Read::least);
        costs.merge("draft of a menu", read(restaurant + "/menu?edition=DRAFT", ann), Read::least);
        costs.merge("kitchen board as the expediter sees it", read(restaurant + "/kitchen-tickets", ann), Read::least);
        costs.merge(
                "kitchen board of a station", read(restaurant + "/kitchen-tickets?station=grill", ann), Read::least);
        costs.merge("finished tickets", read(restaurant + "/kitchen-tickets?state=RECENT", ann), Read::least);
        costs.merge("what the kitchen has yet to prepare", read(restaurant + "/kitchen-counts", ann), Read::least);
        costs.merge("print jobs", read(restaurant + "/print-jobs?limit=20", ann), Read::least);
        costs.merge("refused commands", read(restaurant + "/refused-commands", ann), Read::least);
        costs.merge("till", read(restaurant + "/till", ann), Read::least);
        costs.merge(
                "receipts of a day, first page",
                read(restaurant + "/receipts?limit=5&day=" + today.minusDays(1), ann),
                Read::least);
        costs.merge(
                "receipts of a day, second page",
                read(second(restaurant + "/receipts?limit=5&day=" + today.minusDays(1), ann), ann),
                Read::least);
        costs.merge(
                "movements of cash of a day",
                read(restaurant + "/till/cash-movements?day=" + today.minusDays(1), ann),
                Read::least);
        costs.merge("receipts of an order", read("/orders/" + name + ".past0/receipts", ann), Read::least);
        costs.merge("receipt", read("/receipts/" + name + ".1", ann), Read::least);
        costs.merge(
                "closed days of a till",
                read(restaurant + "/till/days?limit=2", QueryTokenIssuer.manager("mia", name)),
                Read::least);
        costs.merge(
                "report of a day",
                read(restaurant + "/till/days/" + today.minusDays(1), QueryTokenIssuer.manager("mia", name)),
                Read::least);
        costs.merge(
                "weekly report",
                read(restaurant + "/weekly-reports/" + history.lastWeek(), QueryTokenIssuer.manager("mia", name)),
                Read::least);
        costs.merge("order", read("/orders/" + name + ".now0", ann), Read::least);
        costs.merge(
                "order as its guest sees it",
                read(
                        "/seatings/%1$s.sitting0/orders/%1$s.now0".formatted(name),
                        QueryTokenIssuer.guest(name + "sitting0")),
                Read::least);
        costs.merge("finding by name", read("/restaurants?q=" + name, null), Read::least);
        costs.merge("finding, second page", read(second("/restaurants?limit=5&q=" + name, null), null), Read::least);
        costs.merge(
                "finding a table",
                read("/restaurants?limit=5&partySize=2&q=%s&openAt=%sT19:00".formatted(name, today.plusDays(2)), null),
                Read::least);
        costs.merge(
                "free times of a day",
                read(restaurant + "/availability?partySize=2&date=" + today.plusDays(2), null),
                Read::least);
    }

    private String linkTo(RestaurantHistory history, String seating) {
        var start = history.today().atTime(12, 0).atZone(EventScenes.ZONE).toInstant();
        return links.codeOf(new VisitLink(EventScenes.at(history.name()).seatingId(seating), start));
    }

    private String second(String path, @Nullable String token) {
        var next = visitor.get(path, token).json().at("/next");
        assertThat(next.isMissingNode()).as("the end of " + path).isFalse();
        return path + "&after=" + next.asString();
    }

    private Read read(String path, @Nullable String token) {
        counter.sinceLast();
        var answer = visitor.get(path, token);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return counter.sinceLast();
    }

    private void everyScreenHasSeenAll() {
        long end = log.position();
        await().atMost(Duration.ofMinutes(20))
                .until(() -> processing.eventProcessors().values().stream()
                        .filter(TrackingEventProcessor.class::isInstance)
                        .map(TrackingEventProcessor.class::cast)
                        .allMatch(screen -> !screen.processingStatus().isEmpty()
                                && screen.processingStatus().values().stream()
                                        .allMatch(segment ->
                                                segment.getCurrentPosition().orElse(-1) >= end)));
    }

    /** Must not be found by the component scan, which would give it to every test. */
    static class CountedStores {
        @Bean
        static ReadCounter readCounter() {
            return new ReadCounter();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer countedViews(ReadCounter counter) {
            return settings -> settings.addCommandListener(counter);
        }

        @Bean
        static BeanPostProcessor countedStreams(ReadCounter counter) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof EventStore events ? counted(events, counter) : bean;
                }
            };
        }

        private static Object counted(EventStore events, ReadCounter counter) {
            return Proxy.newProxyInstance(
                    EventStore.class.getClassLoader(),
                    new Class<?>[] {EventStore.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("readEvents")) counter.readStream();
                        try {
                            return method.invoke(events, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getTargetException();
                        }
                    });
        }
    }
}
