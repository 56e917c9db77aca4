package dev.ross.command.restaurant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.PreviewConflicts;
import dev.ross.contracts.restaurant.PreviewConflicts.Answer;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.value.RestaurantId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConflictPreviewTest {
    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final ConflictPreview preview =
            new ConflictPreview(DefaultQueryGateway.builder().queryBus(bus).build());

    @Test
    void whatTheBookAnswersIsTold() {
        var answer = new Answer(List.of(), List.of());
        bus.subscribe(PreviewConflicts.class.getName(), Answer.class, asked -> answer);

        assertThat(preview.of(change())).isEqualTo(answer);
    }

    @Test
    void withoutTheBookNothingIsTold() {
        assertThat(rejection().details().code()).isEqualTo("BOOK_AWAY");
    }

    @Test
    @Timeout(30)
    void aBookThatDoesNotAnswerIsNotWaitedForLong() {
        bus.subscribe(PreviewConflicts.class.getName(), Answer.class, asked -> {
            Thread.sleep(Duration.ofMinutes(1));
            return new Answer(List.of(), List.of());
        });
        assertThat(rejection().details().code()).isEqualTo("BOOK_AWAY");

        var never = new CompletableFuture<Answer>();
        bus.subscribe(PreviewConflicts.class.getName(), Answer.class, asked -> never);
        assertThat(rejection().details().code()).isEqualTo("BOOK_AWAY");
    }

    private RejectedException rejection() {
        return catchThrowableOfType(RejectedException.class, () -> preview.of(change()));
    }

    private static ChangeTimeZone change() {
        return new ChangeTimeZone(RestaurantId.of("r1"), ZoneId.of("Asia/Kolkata"));
    }
}
