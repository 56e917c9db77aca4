package dev.ross.query.seating.availability;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@House
class DeniedDemandTest {
    private static final LocalDate NEXT_WEEK = LocalDate.now(Scenes.ZONE).plusDays(7);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Autowired
    CommandBus bus;

    @Autowired
    DemandReports reports;

    @Test
    void whoFoundNothingIsCountedOnceAndToldInOneSum() {
        var house = full("denied1");
        List<RecordDeniedDemand> told = new CopyOnWriteArrayList<>();
        var listening = bus.subscribe(RecordDeniedDemand.class.getName(), command -> {
            told.add((RecordDeniedDemand) command.getPayload());
            return null;
        });
        try (listening) {
            for (int i = 0; i < 3; i++) search("denied1", 2, Issuer.guest("gus"));
            search("denied1", 2, Issuer.guest("eve"));
            search("denied1", 2, null);
            search("denied1", 2, Issuer.staff("ann", "denied1"));
            search("denied1", 13, Issuer.guest("gus"));
            reports.tell();
            assertThat(told)
                    .containsExactly(new RecordDeniedDemand(
                            new ServiceDayId(house.restaurant(), NEXT_WEEK), PartySize.of(2), 3));

            search("denied1", 2, Issuer.guest("gus"));
            reports.tell();
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void whatCannotBeToldIsToldLaterUnderTheSameKey() {
        full("denied2");
        search("denied2", 2, Issuer.guest("gus"));
        reports.tell(); // nobody listens
        List<Object> keys = new CopyOnWriteArrayList<>();
        var listening = bus.subscribe(RecordDeniedDemand.class.getName(), command -> {
            keys.add(command.getMetaData().get("idempotencyKey"));
            if (keys.size() == 1) throw new IllegalStateException("away");
            return null;
        });
        try (listening) {
            reports.tell();
            reports.tell();
            reports.tell();
        }
        assertThat(keys).hasSize(2);
        assertThat(Set.copyOf(keys)).hasSize(1);
    }

    @Test
    void oneStrangerCannotAskForMoreThanIsKept() {
        var denied = new DeniedSearches();
        var stranger = UUID.randomUUID();
        var house = Scenes.at("denied3").restaurant();
        for (int day = 0; day < 500; day++)
            denied.count(new Search(new ServiceDayId(house, NEXT_WEEK.plusDays(day)), PartySize.of(2)), stranger);
        assertThat(denied.take()).hasSize(20);

        for (int caller = 0; caller < 100; caller++)
            for (int day = 0; day < 20; day++)
                denied.count(
                        new Search(new ServiceDayId(house, NEXT_WEEK.plusDays(20L * caller + day)), PartySize.of(2)),
                        UUID.randomUUID());
        assertThat(denied.take()).hasSize(1000);
        assertThat(denied.take()).isEmpty();
    }

    private Scenes full(String restaurant) {
        var house = Scenes.at(restaurant);
        var day = new ServiceDayId(house.restaurant(), NEXT_WEEK);
        var start = NEXT_WEEK.atStartOfDay(Scenes.ZONE).toInstant();
        log.tell(house.registered(), house.published(), house.joined("ann", STAFF));
        log.tell(
                house.openDaily(),
                house.table("t1"),
                new TableHeld(
                        day,
                        house.seatingId("s1"),
                        Set.of(house.tableId("t1")),
                        start,
                        start.plusSeconds(2 * 86_400),
                        2));
        return house;
    }

    private void search(String restaurant, int partySize, @Nullable String token) {
        var path = "/restaurants/%s/availability?date=%s&partySize=%d".formatted(restaurant, NEXT_WEEK, partySize);
        var answer = visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
        assertThat(answer.status()).isEqualTo(200);
    }
}
