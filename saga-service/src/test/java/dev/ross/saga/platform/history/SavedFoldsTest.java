package dev.ross.saga.platform.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The restaurant's data for a mail is never out of date, and costs the same to read however long its history is. */
class SavedFoldsTest {
    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(stores);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aNameIsNeverBehindAndOnlyItsNewestEventsAreRead() {
        var evening = RestaurantEvents.at("old");
        service.happened("restaurant:old", evening.registered());
        for (int year = 1; year <= 3 * SavedFolds.WORTH_SAVING; year++) {
            rename(evening, "Name of year " + year);
            assertThat(directory().restaurantName(evening.restaurant())).isEqualTo("Name of year " + year);
        }

        assertThat(sequenceSaved("restaurant:old")).isGreaterThanOrEqualTo(2L * SavedFolds.WORTH_SAVING);
    }

    @Test
    void aRosterComesBackAsItWasSavedAndHoldsNoAddressInTheClear() {
        var evening = RestaurantEvents.at("big");
        for (int number = 0; number < SavedFolds.WORTH_SAVING; number++)
            service.happened("team:big", evening.joined("member" + number, RestaurantRole.STAFF));
        var first = directory().rosterOf(evening.restaurant());

        assertThat(sequenceSaved("team:big")).isEqualTo(SavedFolds.WORTH_SAVING - 1);
        assertThat(directory().rosterOf(evening.restaurant())).isEqualTo(first);
        assertThat(service.count("saved_fold", "convert_from(state, 'UTF8') LIKE '%@restaurant.example%'"))
                .isZero();
    }

    @Test
    void aStateThatCannotBeReadIsMadeAnew() {
        var evening = RestaurantEvents.at("broken");
        service.happened("restaurant:broken", evening.registered());
        for (int change = 0; change < SavedFolds.WORTH_SAVING; change++) rename(evening, "Name " + change);
        var name = directory().restaurantName(evening.restaurant());
        JdbcClient.create(stores.seenByAll())
                .sql("UPDATE sagas.saved_fold SET state = '\\x7b' WHERE stream = 'restaurant:broken'")
                .update();

        assertThat(directory().restaurantName(evening.restaurant())).isEqualTo(name);
    }

    @Test
    void anEventIsReadOnceWhileItsStateIsKept() {
        var evening = RestaurantEvents.at("young");
        service.happened("restaurant:young", evening.registered());
        rename(evening, "Second name");
        var read = new AtomicInteger();
        var events = new FoldDefinition<>("events", "restaurant", Integer.class, 0, (before, event) -> {
            read.incrementAndGet();
            return before + 1;
        });
        assertThat(service.the(SavedFolds.class).of(events, "young")).isEqualTo(2);
        assertThat(service.the(SavedFolds.class).of(events, "young")).isEqualTo(2);
        rename(evening, "Third name");

        assertThat(service.the(SavedFolds.class).of(events, "young")).isEqualTo(3);
        assertThat(read).hasValue(3);
        assertThat(service.count("saved_fold", "stream = 'restaurant:young'")).isZero();
    }

    private static void rename(RestaurantEvents evening, String name) {
        var profile = new RestaurantProfile(name, "", "Stockholm", null, null, List.of(), null, null);
        service.happened(
                "restaurant:" + evening.restaurant(),
                new ProfileChanged(evening.restaurant(), profile, RestaurantEvents.NOON));
    }

    private static RestaurantDirectory directory() {
        return service.the(RestaurantDirectory.class);
    }

    private static long sequenceSaved(String stream) {
        return JdbcClient.create(stores.seenByAll())
                .sql("SELECT sequence FROM sagas.saved_fold WHERE stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }
}
