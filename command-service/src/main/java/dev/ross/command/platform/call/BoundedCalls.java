package dev.ross.command.platform.call;

import dev.ross.command.platform.bus.CommandDeadline;
import dev.ross.platform.web.SafeThrowable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls an adapter of another system on a few threads of its own, while the command's thread waits: for as long as is
 * allowed, and not beyond the command's deadline. Nothing is queued: while all threads hang, a call has no answer at
 * once. A call that nobody waits for any longer is interrupted.
 */
public final class BoundedCalls implements AutoCloseable {
    /** More would not make an adapter that hangs answer. */
    static final int THREADS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(BoundedCalls.class);

    private final String adapter;
    private final Duration answerWithin;
    private final MeterRegistry registry;
    private final ThreadPoolExecutor threads;

    /**
     * @param adapter its name in metrics, in the log, and in the names of its threads
     */
    public BoundedCalls(String adapter, Duration answerWithin, MeterRegistry registry) {
        this.adapter = adapter;
        this.answerWithin = answerWithin;
        this.registry = registry;
        this.threads = new ThreadPoolExecutor(
                0,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name(adapter + "-", 1).daemon().factory());
        for (var outcome : Outcome.values()) counter(outcome); // so that an alert sees the first
    }

    /** The answer; empty if there is none in time, or the adapter fails. */
    public <A> Optional<A> call(Callable<A> call) {
        var millis = Math.min(answerWithin.toMillis(), CommandDeadline.millisLeft(answerWithin));
        if (millis <= 0) return none(Outcome.LATE);
        try {
            return answer(threads.submit(call), millis);
        } catch (RejectedExecutionException allHang) {
            return none(Outcome.NO_THREAD);
        }
    }

    private <A> Optional<A> answer(Future<A> call, long millis) {
        try {
            var answer = Optional.ofNullable(call.get(millis, TimeUnit.MILLISECONDS));
            counter(answer.isPresent() ? Outcome.ANSWERED : Outcome.FAILED).increment();
            return answer;
        } catch (TimeoutException hangs) {
            return none(Outcome.LATE);
        } catch (ExecutionException failed) {
            LOG.warn("{} failed: {}", adapter, new SafeThrowable(failed));
            return none(Outcome.FAILED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return none(Outcome.LATE);
        } finally {
            call.cancel(true);
        }
    }

    private <A> Optional<A> none(Outcome outcome) {
        counter(outcome).increment();
        return Optional.empty();
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("ross.adapter.calls")
                .description("calls to adapters of other systems by outcome")
                .tag("adapter", adapter)
                .tag("outcome", outcome.name())
                .register(registry);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private enum Outcome {
        ANSWERED,
        /** Its thread is interrupted. */
        LATE,
        /** All threads hang. */
        NO_THREAD,
        /** It threw an exception, which is in the log, or answered null. */
        FAILED
    }
}
