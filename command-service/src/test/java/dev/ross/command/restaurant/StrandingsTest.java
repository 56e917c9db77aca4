package dev.ross.command.restaurant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.StrandedBy;
import dev.ross.contracts.restaurant.StrandedBy.Answer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StrandingsTest {
    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final Strandings strandings =
            new Strandings(DefaultQueryGateway.builder().queryBus(bus).build());

    @Test
    void whatTheBookAnswersIsTold() {
        var answer = new Answer(List.of(), List.of());
        bus.subscribe(StrandedBy.class.getName(), Answer.class, asked -> answer);

        assertThat(strandings.by(change())).isEqualTo(answer);
    }

    @Test
    void withoutTheBookNothingIsTold() {
        assertThat(refusal().refusal().code()).isEqualTo("BOOK_AWAY");
    }

    @Test
    @Timeout(30)
    void aBookThatDoesNotAnswerIsNotWaitedForLong() {
        bus.subscribe(StrandedBy.class.getName(), Answer.class, asked -> {
            Thread.sleep(Duration.ofMinutes(1));
            return new Answer(List.of(), List.of());
        });
        assertThat(refusal().refusal().code()).isEqualTo("BOOK_AWAY");

        var never = new CompletableFuture<Answer>();
        bus.subscribe(StrandedBy.class.getName(), Answer.class, asked -> never);
        assertThat(refusal().refusal().code()).isEqualTo("BOOK_AWAY");
    }

    private Refused refusal() {
        return catchThrowableOfType(Refused.class, () -> strandings.by(change()));
    }

    private static ChangeTimeZone change() {
        return new ChangeTimeZone(RestaurantId.of("r1"), ZoneId.of("Asia/Kolkata"));
    }
}
