package dev.ross.query.seating.availability;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class DeniedDemandTest {
    private static final LocalDate NEXT_WEEK = LocalDate.now(EventScenes.ZONE).plusDays(7);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    CommandBus bus;

    @Autowired
    DemandReports reports;

    @Test
    void whoFoundNothingIsCountedOnceAndToldInOneSum() {
        var restaurant = full("denied1");
        List<RecordDeniedDemand> recorded = new CopyOnWriteArrayList<>();
        var listening = bus.subscribe(RecordDeniedDemand.class.getName(), command -> {
            recorded.add((RecordDeniedDemand) command.getPayload());
            return null;
        });
        try (listening) {
            for (int i = 0; i < 3; i++) search("denied1", 2, QueryTokenIssuer.guest("gus"));
            search("denied1", 2, QueryTokenIssuer.guest("eve"));
            search("denied1", 2, null);
            search("denied1", 2, QueryTokenIssuer.staff("ann", "denied1"));
            search("denied1", 13, QueryTokenIssuer.guest("gus"));
            reports.report();
            assertThat(recorded)
                    .containsExactly(
                            new RecordDeniedDemand(new ServiceDayId(restaurant.id(), NEXT_WEEK), PartySize.of(2), 3));

            search("denied1", 2, QueryTokenIssuer.guest("gus"));
            reports.report();
            assertThat(recorded).hasSize(1);
        }
    }

    @Test
    void whatCannotBeToldIsToldLaterUnderTheSameKey() {
        full("denied2");
        search("denied2", 2, QueryTokenIssuer.guest("gus"));
        reports.report(); // no handler is subscribed
        List<Object> keys = new CopyOnWriteArrayList<>();
        var listening = bus.subscribe(RecordDeniedDemand.class.getName(), command -> {
            keys.add(command.getMetaData().get("idempotencyKey"));
            if (keys.size() == 1) throw new IllegalStateException("away");
            return null;
        });
        try (listening) {
            reports.report();
            reports.report();
            reports.report();
        }
        assertThat(keys).hasSize(2);
        assertThat(Set.copyOf(keys)).hasSize(1);
    }

    @Test
    void oneStrangerCannotAskForMoreThanIsKept() {
        var denied = new DeniedSearches();
        var stranger = UUID.randomUUID();
        var restaurant = EventScenes.at("denied3").id();
        for (int day = 0; day < 500; day++)
            denied.count(
                    new DeniedSearch(new ServiceDayId(restaurant, NEXT_WEEK.plusDays(day)), PartySize.of(2)), stranger);
        assertThat(denied.take()).hasSize(20);

        for (int caller = 0; caller < 100; caller++)
            for (int day = 0; day < 20; day++)
                denied.count(
                        new DeniedSearch(
                                new ServiceDayId(restaurant, NEXT_WEEK.plusDays(20L * caller + day)), PartySize.of(2)),
                        UUID.randomUUID());
        assertThat(denied.take()).hasSize(1000);
        assertThat(denied.take()).isEmpty();
    }

    private EventScenes full(String name) {
        var restaurant = EventScenes.at(name);
        var day = new ServiceDayId(restaurant.id(), NEXT_WEEK);
        var start = NEXT_WEEK.atStartOfDay(EventScenes.ZONE).toInstant();
        log.append(restaurant.registered(), restaurant.published(), restaurant.joined("ann", STAFF));
        log.append(
                restaurant.openDaily(),
                restaurant.table("t1"),
                new TableHeld(
                        day,
                        restaurant.seatingId("s1"),
                        Set.of(restaurant.tableId("t1")),
                        start,
                        start.plusSeconds(2 * 86_400),
                        2));
        return restaurant;
    }

    private void search(String restaurant, int partySize, @Nullable String token) {
        var path = "/restaurants/%s/availability?date=%s&partySize=%d".formatted(restaurant, NEXT_WEEK, partySize);
        var answer = visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
        assertThat(answer.status()).isEqualTo(200);
    }
}
