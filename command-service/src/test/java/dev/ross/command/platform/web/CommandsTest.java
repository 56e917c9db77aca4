package dev.ross.command.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.command.platform.security.Actor;
import java.time.Duration;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class CommandsTest {
    private static final Actor MONA = new Actor("mona", "web", Set.of(), null, null, null, null, false, null, null);
    private static final Keyed KEYED = new Keyed("key", "body", null, "trace", "fresh");

    private final Refusals refusals = new Refusals();

    @Test
    void whoIsNotAnsweredIsToldThatNobodyKnows() {
        var before = System.nanoTime();
        assertThatThrownBy(() -> send(new Silent())).isInstanceOfSatisfying(Unanswered.class, lost -> {
            assertThat(lost.onTheWay()).isTrue();
            var answer = refusals.broken(lost);
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
                        Unanswered.class, lost -> assertThat(lost.onTheWay()).isTrue());
    }

    @Test
    void whatBreaksInADecisionIsNotLostOnTheWay() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), command -> {
            throw new IllegalArgumentException("not for the caller");
        });
        assertThatThrownBy(() -> send(bus)).isInstanceOfSatisfying(Unanswered.class, lost -> {
            assertThat(lost.onTheWay()).isFalse();
            assertThat(String.valueOf(refusals.broken(lost).getBody())).doesNotContain("not for the caller");
        });
    }

    @Test
    void whatComesBackWithoutARefusalIsUnknownToo() {
        var strange = new CommandExecutionException("java.lang.IllegalStateException: inside", null);
        assertThat(refusals.refused(strange).getStatusCode().value()).isEqualTo(503);
    }

    private static void send(CommandBus bus) {
        new Commands(bus, Duration.ofMillis(50)).send("sit down", MONA, KEYED);
    }

    /** As a server that is frozen. */
    private static final class Silent extends SimpleCommandBus {
        Silent() {
            super(SimpleCommandBus.builder());
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {}
    }
}
