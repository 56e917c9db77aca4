package dev.ross.command.platform.bus;

import static dev.ross.contracts.SystemRejection.BUSY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A command that lost a race is decided again; if it loses every time, it is rejected as busy. */
class ConcurrencyFailuresTest {
    private final AtomicReference<@Nullable AggregateDisagreement> remained = new AtomicReference<>();
    private final RetryingCommandBus bus = new RetryingCommandBus(
            SimpleCommandBus.builder(),
            new AppendPositions(),
            () -> 42,
            Duration.ofMinutes(1),
            (command, disagreement) -> remained.set(disagreement));
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicReference<@Nullable CommandResultMessage<?>> answer = new AtomicReference<>();

    @Test
    void aLostRaceIsDecidedAgain() {
        losing(3);
        assertThat(result().getPayload()).isEqualTo(new CommandOutcome("x", 0));
        assertThat(tries).hasValue(4);
    }

    @Test
    void whoAlwaysLosesIsToldThatTooManyWantThis() {
        losing(Integer.MAX_VALUE);
        isRefusedWith(BUSY);
        assertThat(tries).hasValue(12);
    }

    @Test
    void aRefusalIsNotDecidedAgain() {
        send(() -> {
            throw new RejectedException(BUSY);
        });
        isRefusedWith(BUSY);
        assertThat(tries).hasValue(1);
    }

    @Test
    void aDisagreementThatStaysIsToldToAnOperator() {
        send(() -> {
            throw new AggregateDisagreement(AggregateDisagreement.Between.SEATING_AND_GUEST, "seating:r.s");
        });
        isRefusedWith(BUSY);
        assertThat(Objects.requireNonNull(remained.get()).getMessage())
                .isEqualTo("SEATING_AND_GUEST about seating:r.s");
    }

    @Test
    void aDisagreementThatPassesIsNot() {
        send(() -> {
            if (tries.get() == 1)
                throw new AggregateDisagreement(AggregateDisagreement.Between.SEATING_AND_BOOK, "seating:r.s");
        });
        assertThat(result().getPayload()).isEqualTo(new CommandOutcome("x", 0));
        assertThat(remained.get()).isNull();
    }

    private void losing(int times) {
        send(() -> {
            if (tries.get() <= times) throw new ConcurrencyException("someone was faster");
        });
    }

    private void send(Runnable decision) {
        bus.subscribe("command", command -> {
            tries.incrementAndGet();
            decision.run();
            return new CommandOutcome("x", 0);
        });
        bus.<String, Object>dispatch(
                new GenericCommandMessage<>(new GenericCommandMessage<>("now"), "command"),
                (sent, result) -> answer.set(result));
    }

    private void isRefusedWith(Rejection code) {
        assertThat(((RejectedException) result().exceptionResult()).details().code())
                .isEqualTo(code.name());
    }

    private CommandResultMessage<?> result() {
        return Objects.requireNonNull(answer.get());
    }
}
