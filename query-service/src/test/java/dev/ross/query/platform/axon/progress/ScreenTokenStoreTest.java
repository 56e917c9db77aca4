package dev.ross.query.platform.axon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.query.fixture.MongoFixture;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenTokenStoreTest {
    private static final String SCREEN = "hail-board";

    private MongoFixture mongo;

    @BeforeEach
    void start() {
        mongo = new MongoFixture();
        storeOf("node").initializeTokenSegments(SCREEN, 1, new GlobalSequenceTrackingToken(7));
        storeOf("node").fetchToken(SCREEN, 0);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void aNodeThatComesBackUnderItsNameTakesItsClaimsAtOnce() {
        assertThat(storeOf("node").fetchToken(SCREEN, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void anotherWaitsUntilTheyLapse() {
        assertThatThrownBy(() -> storeOf("annex").fetchToken(SCREEN, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void nodesThatBeginAtOnceAgreeOnTheNameOfTheirStore() {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var names = IntStream.range(0, 8)
                    .mapToObj(node -> CompletableFuture.supplyAsync(
                            () -> storeOf("node" + node).retrieveStorageIdentifier(), nodes))
                    .toList();
            assertThat(names.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
    }

    private TokenStore storeOf(String node) {
        return new ScreenTokenStore(mongo.database("ross"), Duration.ofMillis(500), Duration.ofSeconds(5), node)
                .store();
    }
}
