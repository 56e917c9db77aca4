package dev.ross.saga.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.Refusal;
import dev.ross.contracts.Refused;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.trace.Spans;
import dev.ross.saga.platform.axon.TrialSaga.Rehearse;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstTryTest {
    private static final Instant WANTED = Instant.parse("2026-11-27T18:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-27T19:00:00Z");

    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final CommandBus commands = SimpleCommandBus.builder().build();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final FirstTry firstTry = new FirstTry(new SendIntention(
            new House(DefaultCommandGateway.builder().commandBus(commands).build(), new Spans(OpenTelemetry.noop())),
            serializer,
            List.of()));

    @AfterEach
    void end() {
        ended.countDown();
        firstTry.destroy();
    }

    @Test
    void onlyWhatIsNotAnsweredHasToBeWrittenDown() {
        commands.subscribe(Rehearse.class.getName(), command -> {
            switch (((Rehearse) command.getPayload()).trial()) {
                case "fails" -> throw new IllegalStateException("the store is away");
                case "hangs" -> ended.await();
                case "early" ->
                    throw new Refused(SeatingRejection.NOT_YET_DUE, Map.of(Refusal.DUE_AT, LATER.toString()));
                case "refused" -> throw new Refused(SeatingRejection.NOT_PENDING);
                default -> {}
            }
            return null;
        });

        var left = firstTry.send(
                List.of(wanted("obeyed"), wanted("fails"), wanted("hangs"), wanted("early"), wanted("refused")));

        assertThat(left)
                .containsExactly(
                        wanted("fails"), wanted("hangs"), wanted("early").due(LATER));
    }

    private PendingIntention wanted(String trial) {
        var cause = new Cause("event", Map.of());
        var intention = Intention.of(new Rehearse(trial, 0, ""), "TrialSaga", cause, serializer);
        return new PendingIntention("TrialSaga/" + trial, intention, WANTED);
    }
}
