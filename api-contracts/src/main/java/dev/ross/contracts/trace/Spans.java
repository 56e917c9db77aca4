package dev.ross.contracts.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.concurrent.Callable;

/** Makes the spans of what messages cause. Without a sampled trace, work is done as if this were not here. */
public final class Spans {
    private final Tracer tracer;

    public Spans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.ross");
    }

    /**
     * Does the work below what the metadata came from.
     *
     * @param name from a closed list
     */
    public <T> T below(Map<String, ?> metadata, SpanKind kind, String name, Callable<T> work) throws Exception {
        var parent = Parent.in(metadata);
        return parent.isPresent() ? below(parent.get(), kind, name, work) : work.call();
    }

    /** What a failure says stays out of its span: it may quote someone. */
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
