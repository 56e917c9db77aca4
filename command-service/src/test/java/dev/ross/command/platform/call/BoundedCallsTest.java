package dev.ross.command.platform.call;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call has an answer in time, or none; one that hangs does not make others wait. */
class BoundedCallsTest {
    private static final Duration WITHIN = Duration.ofMillis(200);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BoundedCalls calls = new BoundedCalls("test", WITHIN, meters);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
        calls.close();
    }

    @Test
    void answersAreHandedOn() {
        assertThat(calls.call(() -> "yes")).contains("yes");
        assertThat(counted("ANSWERED")).isEqualTo(1);
    }

    @Test
    void aFailureIsNoAnswerAndCounted() {
        assertThat(calls.call(() -> {
                    throw new IllegalStateException("the guest is Ada");
                }))
                .isEmpty();
        assertThat(calls.call(BoundedCallsTest::noAnswer)).isEmpty();
        assertThat(counted("FAILED")).isEqualTo(2);
    }

    @Test
    void aLateCallIsInterrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        assertThat(calls.call(() -> {
                    try {
                        return released.await(1, SECONDS);
                    } catch (InterruptedException late) {
                        interrupted.countDown();
                        throw late;
                    }
                }))
                .isEmpty();
        assertThat(interrupted.await(1, SECONDS)).isTrue();
        assertThat(counted("LATE")).isEqualTo(1);
    }

    @Test
    void whileAllThreadsHangThereIsNoAnswerAtOnceAndAfterwardsThereIs() throws InterruptedException {
        for (var hanging = 0; hanging < BoundedCalls.THREADS; hanging++)
            assertThat(calls.call(this::hang)).isEmpty();
        var began = System.nanoTime();
        assertThat(calls.call(() -> "yes")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WITHIN);
        assertThat(counted("NO_THREAD")).isEqualTo(1);
        released.countDown();
        while (calls.call(() -> "yes").isEmpty()) Thread.sleep(1);
    }

    @SuppressWarnings("NullAway") // an adapter need not know of it
    private static String noAnswer() {
        return null;
    }

    /** Hangs, also when it is interrupted. */
    private boolean hang() {
        while (true)
            try {
                return released.await(10, SECONDS);
            } catch (InterruptedException ignored) {
                // as a driver without a timeout does
            }
    }

    private double counted(String outcome) {
        return meters.get("ross.adapter.calls")
                .tags("adapter", "test", "outcome", outcome)
                .counter()
                .count();
    }
}
