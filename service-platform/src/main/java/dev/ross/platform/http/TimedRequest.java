package dev.ross.platform.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body must arrive within a deadline that is extended by every byte received. After the deadline
 * reading fails with {@link BodyTooSlow}, and a waiting reader is woken; no thread is blocked meanwhile.
 */
final class TimedRequest extends Request.Wrapper {
    private final Response response;
    private final HttpLimits limits;
    private final long begun = System.nanoTime();
    private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();
    private boolean timed;
    private volatile long received;
    private volatile boolean complete;
    private volatile Content.@Nullable Chunk failure;

    TimedRequest(Request request, Response response, HttpLimits limits) {
        super(request);
        this.response = response;
        this.limits = limits;
    }

    @Override
    public Content.Chunk read() {
        var failed = failure;
        if (failed != null) return failed;
        var chunk = super.read();
        if (chunk != null) {
            received += chunk.remaining();
            complete = chunk.isLast();
        }
        return chunk;
    }

    @Override
    public void demand(Runnable callback) {
        waiting.set(callback);
        if (failure != null) {
            wake();
            return;
        }
        if (!timed) {
            timed = true;
            lookAgainAfter(limits.bodyAllowance(received));
        }
        super.demand(this::wake);
    }

    private void wake() {
        var callback = waiting.getAndSet(null);
        if (callback != null) getContext().execute(callback);
    }

    private void lookAgainAfter(Duration wait) {
        getComponents().getScheduler().schedule(this::look, Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (complete) return;
        var left = limits.bodyAllowance(received).minusNanos(System.nanoTime() - begun);
        if (left.isPositive()) {
            lookAgainAfter(left);
            return;
        }
        failure = Content.Chunk.from(new BodyTooSlow(), true);
        if (!response.isCommitted()) response.getHeaders().put(HttpHeader.CONNECTION, "close");
        wake();
    }
}
