package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.command.CommandTestStores;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.SortedSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A command that lost a race leaves a number of the log unused. */
class MissingNumberTest {
    @Test
    void afterAMinuteReadersNoLongerWaitForANumberThatNobodyUsed() throws Exception {
        var clock = GenericEventMessage.clock;
        try (var node = new ProofNode(CommandTestStores.newStore(), Clock.systemUTC())) {
            append(node, 0);
            append(node, 1);
            assertThatThrownBy(() -> append(node, 1)).isInstanceOf(ConcurrencyException.class);
            append(node, 2);
            var waiting = tokenAfter(node, null);
            assertThat(gaps(waiting)).hasSize(1);

            GenericEventMessage.clock = Clock.offset(clock, Duration.ofMinutes(2));
            append(node, 3);

            assertThat(gaps(tokenAfter(node, waiting))).isEmpty();
        } finally {
            GenericEventMessage.clock = clock;
        }
    }

    private static void append(ProofNode node, long sequence) {
        var published = new RestaurantPublished(RestaurantId.of("numbers"), StockholmRestaurant.NOON);
        node.part(EventStorageEngine.class)
                .appendEvents(new GenericDomainEventMessage<>("restaurant", "restaurant:numbers", sequence, published));
    }

    private static GapAwareTrackingToken tokenAfter(ProofNode node, @Nullable GapAwareTrackingToken seen) {
        try (var events = node.part(EventStorageEngine.class).readEvents(seen, false)) {
            return (GapAwareTrackingToken) events.reduce((first, second) -> second)
                    .map(last -> Objects.requireNonNull(last.trackingToken()))
                    .orElseThrow();
        }
    }

    private static SortedSet<Long> gaps(GapAwareTrackingToken token) {
        return token.getGaps();
    }
}
