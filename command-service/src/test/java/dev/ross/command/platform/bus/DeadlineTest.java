package dev.ross.command.platform.bus;

import static dev.ross.contracts.SystemRejection.BUSY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.RejectedException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** A command has one deadline for queue, locks and retries together, and never waits beyond it. */
class DeadlineTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private final DeadlineLocks locks = new DeadlineLocks(Duration.ofMillis(50));
    private final AtomicInteger handled = new AtomicInteger();
    private final RetryingCommandBus bus = new RetryingCommandBus(
            SimpleCommandBus.builder(), new AppendPositions(), () -> 42, LONG, (command, disagreement) -> {});

    @Test
    void whatComesTooLateIsNotBegun() {
        subscribe(() -> new CommandOutcome("x", 0));
        isRefusedAsBusy(send(-1));
        assertThat(handled).hasValue(0);
    }

    @Test
    void aCommandThatWaitsForABookGivesUpAtItsDeadlineAndNotTwelveTimesLater() throws Exception {
        var release = new CountDownLatch(1);
        var holder = hold("day:r.2026-11-20", release);
        subscribe(() -> {
            locks.obtainLock("day:r.2026-11-20");
            return new CommandOutcome("x", 0);
        });
        isRefusedAsBusy(send(200));
        assertThat(handled).hasValue(1);
        release.countDown();
        holder.get(1, TimeUnit.MINUTES);
    }

    /** The store does not answer the command that holds the book's lock; the others do not wait one after the other. */
    @Test
    void allWhoWaitForOneBookGiveUpTogether() throws Exception {
        var release = new CountDownLatch(1);
        var holder = hold("day:r.2026-11-20", release);
        subscribe(() -> {
            locks.obtainLock("day:r.2026-11-20");
            return new CommandOutcome("x", 0);
        });
        var waiting = IntStream.range(0, 50)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> send(300), Thread::startVirtualThread))
                .toList();
        for (var one : waiting)
            isRefusedAsBusy(one.get(1, TimeUnit.MINUTES)); // one after the other took 50 x 300 ms x 12
        assertThat(holder).isNotDone();
        release.countDown();
        holder.get(1, TimeUnit.MINUTES);
        assertThat(locks.size()).isZero();
    }

    @Test
    void aLockIsGivenOnWhenItIsLetGo() throws Exception {
        var release = new CountDownLatch(1);
        var holder = hold("a", release);
        var next = CompletableFuture.runAsync(() -> {
            var mine = new DeadlineLocks(LONG);
            mine.obtainLock("b").release();
            assertThat(mine.size()).isZero();
        });
        next.get(1, TimeUnit.MINUTES);
        assertThatThrownBy(() -> locks.obtainLock("a")).isInstanceOf(LockAcquisitionFailedException.class);
        release.countDown();
        holder.get(1, TimeUnit.MINUTES);
        var lock = locks.obtainLock("a");
        assertThat(lock.isHeld()).isTrue();
        lock.release();
        assertThat(locks.size()).isZero();
    }

    @Test
    void noConnectionIsTakenForACommandThatIsTooLate() {
        subscribe(() -> {
            waitUntilOver();
            CommandDeadline.require();
            return new CommandOutcome("x", 0);
        });
        isRefusedAsBusy(send(20));
        assertThat(handled).hasValue(1);
    }

    private static void waitUntilOver() {
        while (CommandDeadline.millisLeft(LONG) > 0) Thread.onSpinWait();
    }

    private CompletableFuture<Void> hold(String stream, CountDownLatch until) throws InterruptedException {
        var held = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(
                () -> {
                    var lock = locks.obtainLock(stream);
                    held.countDown();
                    await(until);
                    lock.release();
                },
                Thread::startVirtualThread);
        held.await();
        return holder;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscribe(Supplier<CommandOutcome> decision) {
        bus.subscribe("command", command -> {
            handled.incrementAndGet();
            return decision.get();
        });
    }

    private CommandResultMessage<?> send(long millisLeft) {
        var answer = new CompletableFuture<CommandResultMessage<?>>();
        var metaData = MetaData.from(Map.of(MetadataKeys.DEADLINE, System.currentTimeMillis() + millisLeft));
        bus.<String, Object>dispatch(
                new GenericCommandMessage<>(new GenericCommandMessage<>("now", metaData), "command"),
                (sent, result) -> answer.complete(result));
        return Objects.requireNonNull(answer.join());
    }

    private static void isRefusedAsBusy(CommandResultMessage<?> result) {
        assertThat(((RejectedException) result.exceptionResult()).details().code())
                .isEqualTo(BUSY.name());
    }
}
