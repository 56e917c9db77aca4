package dev.ross.bench.read;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.temporal.TemporalAdjusters.next;

import dev.ross.bench.command.ProfileChanges;
import dev.ross.bench.installation.BenchRestaurants;
import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.installation.ScreenRebuild;
import dev.ross.bench.installation.SystemAtRest;
import dev.ross.bench.load.HttpConnection;
import dev.ross.bench.load.LoadResult;
import dev.ross.bench.load.TableRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures searches among ten thousand restaurants over HTTP; an answer contains the first fifty results. */
public record RestaurantSearchTimes(SystemAtRest atRest, ProfileChanges profiles, Duration length) {
    private static final int RESTAURANTS = 10_000;
    private static final int AT_ONCE = 100;

    public void print(BenchStores stores, ConfigurableApplicationContext services) throws Exception {
        open(services.getBean(EventStore.class));
        atRest.await();
        var last = stores.count("SELECT max(globalindex) FROM events.domainevententry");
        var rebuilt =
                ScreenRebuild.of(services.getBean(EventProcessingConfiguration.class), "listed-restaurants", last);
        TableRow.rate("log: into the screen listed-restaurants", 1, rebuilt, "");
        var some = new Random(1);
        row("by a word", () -> "q=" + RandomRestaurants.encoded(RandomRestaurants.word(some.nextInt(2000))));
        row(
                "by the beginnings of two words",
                () -> "q=" + RandomRestaurants.encoded(RandomRestaurants.word(some.nextInt(20)) + " so"));
        row("by cuisine within 20 km", () -> "cuisine=crepes&near=59.33,18.06,20");
        var friday = "near=59.33,18.06&openAt="
                + LocalDate.now(BenchRestaurants.ZONE).with(next(FRIDAY)) + "T21:30";
        row("open on Friday at 21:30, nearest first", () -> friday);
        row("with a place for four at that hour", () -> friday + "&partySize=4");
        row("all, by name", () -> "region=Stockholm");
    }

    private static void open(EventStore events) {
        var restaurants = new RandomRestaurants(new Random(2));
        for (int first = 0; first < RESTAURANTS; first += AT_ONCE)
            events.publish(IntStream.range(first, first + AT_ONCE)
                    .boxed()
                    .flatMap(number -> restaurants.restaurant(number).stream())
                    .toList());
    }

    private void row(String how, Query query) throws Exception {
        var token = profiles.token(0);
        LoadResult.closed(4, length, client -> () -> search(query, token)); // warms up
        var load = LoadResult.closed(1, length, client -> () -> search(query, token));
        TableRow.times("of %,d restaurants found: %s".formatted(RESTAURANTS, how), 1, load);
    }

    private HttpConnection.Answer search(Query query, String token) throws Exception {
        return profiles.ask("GET", "/restaurants?" + query.next(), token, "", null)
                .expect(200);
    }

    private interface Query {
        String next();
    }
}
