package dev.ross.platform.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.concurrent.Callable;

/** Creates trace spans for work that messages cause. Without a sampled trace it only runs the work. */
public final class MessageSpans {
    private final Tracer tracer;

    public MessageSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.ross");
    }

    /**
     * Runs the work in a span below the one in the metadata.
     *
     * @param name from a closed list
     */
    public <T> T below(Map<String, ?> metadata, SpanKind kind, String name, Callable<T> work) throws Exception {
        var parent = SpanParent.in(metadata);
        return parent.isPresent() ? below(parent.get(), kind, name, work) : work.call();
    }

    /** Runs the work in a span. The message of a failure is not recorded: it may quote personal text. */
    public <T> T below(Context parent, SpanKind kind, String name, Callable<T> work) throws Exception {
        var span = tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan();
        try (var inside = span.makeCurrent()) {
            return work.call();
        } catch (Exception failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            span.end();
        }
    }
}
