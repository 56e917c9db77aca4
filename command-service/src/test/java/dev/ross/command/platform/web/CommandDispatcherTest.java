package dev.ross.command.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.platform.security.Actor;
import java.time.Duration;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class CommandDispatcherTest {
    private static final Actor MONA = new Actor("mona", "web", Set.of(), null, null, null, null);
    private static final RequestContext CONTEXT = new RequestContext("key", "body", null, "trace", "fresh");

    private final CommandExceptionHandler handler = new CommandExceptionHandler();

    @Test
    void whoIsNotAnsweredIsToldThatNobodyKnows() {
        var before = System.nanoTime();
        assertThatThrownBy(() -> send(new SilentCommandBus())).isInstanceOfSatisfying(CommandTimeout.class, timeout -> {
            assertThat(timeout.onTheWay()).isTrue();
            var answer = handler.broken(timeout);
            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
            assertThat(String.valueOf(answer.getBody())).contains("not known", "same Idempotency-Key");
        });
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(5));
    }

    @Test
    void aCommandThatNoNodeTakesIsLostOnTheWay() {
        assertThatThrownBy(() -> send(SimpleCommandBus.builder().build()))
                .isInstanceOfSatisfying(
                        CommandTimeout.class,
                        timeout -> assertThat(timeout.onTheWay()).isTrue());
    }

    @Test
    void whatBreaksInADecisionIsNotLostOnTheWay() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), command -> {
            throw new IllegalArgumentException("not for the caller");
        });
        assertThatThrownBy(() -> send(bus)).isInstanceOfSatisfying(CommandTimeout.class, timeout -> {
            assertThat(timeout.onTheWay()).isFalse();
            assertThat(String.valueOf(handler.broken(timeout).getBody())).doesNotContain("not for the caller");
        });
    }

    @Test
    void whatComesBackWithoutARefusalIsUnknownToo() {
        var withoutDetails = new CommandExecutionException("java.lang.IllegalStateException: inside", null);
        assertThat(handler.refused(withoutDetails).getStatusCode().value()).isEqualTo(503);
    }

    private static void send(CommandBus bus) {
        new CommandDispatcher(bus, Duration.ofMillis(50)).send("sit down", MONA, CONTEXT);
    }

    /** A command bus that never answers, as when the server is frozen. */
    private static final class SilentCommandBus extends SimpleCommandBus {
        SilentCommandBus() {
            super(SimpleCommandBus.builder());
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {}
    }
}
