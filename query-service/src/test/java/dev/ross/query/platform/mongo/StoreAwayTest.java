package dev.ross.query.platform.mongo;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.net.InetSocketAddress;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@QueryServiceTest
@DirtiesContext
class StoreAwayTest {
    /** Outlives the servers that use it. */
    private static final MemoryBackend DOCUMENTS = new MemoryBackend() {
        @Override
        public void close() {
            // the next server continues with it
        }
    };

    private static @Nullable MongoServer server;
    private static InetSocketAddress address = new InetSocketAddress("127.0.0.1", 0);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @DynamicPropertySource
    static void ownStore(DynamicPropertyRegistry properties) {
        open();
        var uri = "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000";
        properties.add("test.views", () -> uri.formatted(address.getPort()));
    }

    @AfterAll
    static void close() {
        if (server != null) server.shutdown();
    }

    /** Always at the same address, with the same documents. */
    private static void open() {
        server = new MongoServer(DOCUMENTS);
        server.bind(address);
        address = server.getLocalAddress();
    }

    @Test
    void whileTheViewsAreAwayReadersAreToldToComeBackAndThenNothingIsMissing() {
        var restaurant = EventScenes.at("away1");
        log.append(restaurant.joined("ann", STAFF), hail(restaurant, 1));
        assertThat(board(log.position()).json().at("/items")).hasSize(1);

        close();
        log.append(hail(restaurant, 2));
        // until the screen finds that it cannot write, the documents in this node's memory are still those of the store
        var away = Awaitility.await().until(() -> board(null), answer -> answer.status() == 503);
        assertThat(away.header("Retry-After")).isNotNull();
        assertThat(away.json().at("/code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(visitor.watch("/restaurants/away1/hails", QueryTokenIssuer.staff("ann", "away1"))
                        .status())
                .isEqualTo(503);
        log.append(hail(restaurant, 3));

        open();
        Awaitility.await().until(() -> {
            var back = board(null);
            return back.status() == 200 && back.json().at("/items").size() == 3;
        });
    }

    private HttpVisitor.Answer board(@Nullable Long position) {
        var token = QueryTokenIssuer.staff("ann", "away1");
        return position == null
                ? visitor.get("/restaurants/away1/hails", token)
                : visitor.get("/restaurants/away1/hails", token, "Ross-Position", String.valueOf(position));
    }

    private static ServerHailed hail(EventScenes restaurant, int number) {
        return new ServerHailed(
                restaurant.seatingId("s1"),
                HailId.of("h" + number),
                HailKind.WATER,
                null,
                null,
                EventScenes.OPENING.plusSeconds(number));
    }
}
