package dev.ross.saga.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.saga.platform.axon.TrialSaga.TrialCommand;
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

class ImmediateSenderTest {
    private static final Instant WANTED = Instant.parse("2026-11-27T18:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-27T19:00:00Z");

    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final CommandBus commands = SimpleCommandBus.builder().build();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ImmediateSender sender = new ImmediateSender(new SendPendingCommand(
            new CommandSender(
                    DefaultCommandGateway.builder().commandBus(commands).build(),
                    new MessageSpans(OpenTelemetry.noop())),
            serializer,
            List.of()));

    @AfterEach
    void end() {
        ended.countDown();
        sender.destroy();
    }

    @Test
    void onlyWhatIsNotAnsweredHasToBeWrittenDown() {
        commands.subscribe(TrialCommand.class.getName(), command -> {
            switch (((TrialCommand) command.getPayload()).trial()) {
                case "fails" -> throw new IllegalStateException("the store is away");
                case "hangs" -> ended.await();
                case "early" ->
                    throw new RejectedException(
                            SeatingRejection.NOT_YET_DUE, Map.of(RejectionDetails.DUE_AT, LATER.toString()));
                case "refused" -> throw new RejectedException(SeatingRejection.NOT_PENDING);
                default -> {}
            }
            return null;
        });

        var left = sender.send(
                List.of(unsent("obeyed"), unsent("fails"), unsent("hangs"), unsent("early"), unsent("refused")));

        assertThat(left)
                .containsExactly(
                        unsent("fails"), unsent("hangs"), unsent("early").due(LATER));
    }

    private UnsentCommand unsent(String trial) {
        var cause = new CausationMetadata("event", Map.of());
        var pending = PendingCommand.of(new TrialCommand(trial, 0, ""), "TrialSaga", cause, serializer);
        return new UnsentCommand("TrialSaga/" + trial, pending, WANTED);
    }
}
