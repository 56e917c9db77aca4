package dev.ross.query.platform.axon.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.team.RestaurantRole;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

@QueryServiceTest
class ScreenStateTest {
    private static final String SCREEN = "restaurant-page-4";

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    ScreenStates states;

    @Autowired
    ScreenPositions progress;

    @Autowired
    HealthIndicator screensHealthIndicator;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void whileAScreenIsBuiltNobodyIsToldThatARestaurantDoesNotExistAndTheNodeIsNotReady() {
        var restaurant = EventScenes.at("built1");
        var position = log.append(restaurant.registered(), restaurant.published());
        assertThat(restaurant(position).status()).isEqualTo(200);
        assertThat(states.of(SCREEN)).isEqualTo(ScreenState.CURRENT);

        var screen = processing
                .<TrackingEventProcessor>eventProcessor(SCREEN, TrackingEventProcessor.class)
                .orElseThrow();
        screen.shutDown();
        screen.resetTokens();
        var building = visitor.get("/restaurants/built1", null);
        assertThat(building.status()).isEqualTo(503);
        assertThat(building.json().at("/code").asString()).isEqualTo("NOT_YET");
        assertThat(building.header("Retry-After")).isEqualTo("5");
        assertThat(visitor.watch("/restaurants/built1", QueryTokenIssuer.guest("gus"))
                        .status())
                .isEqualTo(503);
        assertThat(health()).isEqualTo(Status.DOWN);

        screen.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            var answer = visitor.get("/restaurants/built1", null).status();
            assertThat(answer).isIn(200, 503);
            return answer == 200;
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> health().equals(Status.UP));
    }

    @Test
    void aNodeWithAScreenThatHasStoppedIsNotReady() {
        states.stopped("me", new ScreenStoppedException("a test says so"));
        assertThat(health()).isEqualTo(Status.DOWN);
        var stopped = visitor.get("/me", QueryTokenIssuer.guest("gus"));
        assertThat(stopped.status()).isEqualTo(503);
        assertThat(stopped.header("Retry-After")).isEqualTo("30");

        states.goesOn("me");
        assertThat(visitor.get("/me", QueryTokenIssuer.guest("gus")).status()).isEqualTo(200);
    }

    @Test
    void aScreenThatWasBuiltAnewIsShownThoughMoreIsWrittenJustThen() throws InterruptedException {
        var restaurant = EventScenes.at("built2");
        var position = log.append(restaurant.registered(), restaurant.published());
        var screen = processing
                .<TrackingEventProcessor>eventProcessor(SCREEN, TrackingEventProcessor.class)
                .orElseThrow();
        screen.shutDown();
        screen.resetTokens();
        screen.start();
        assertThat(progress.awaits(SCREEN, position, Duration.ofSeconds(30))).isTrue();

        screen.shutDown();
        log.append(restaurant.joined("ann", RestaurantRole.STAFF));
        assertThat(visitor.get("/restaurants/built2", null).status()).isEqualTo(200);
        screen.start();
    }

    private HttpVisitor.Answer restaurant(long position) {
        return visitor.get("/restaurants/built1", null, "Ross-Position", String.valueOf(position));
    }

    private Status health() {
        return Objects.requireNonNull(screensHealthIndicator.health()).getStatus();
    }
}
