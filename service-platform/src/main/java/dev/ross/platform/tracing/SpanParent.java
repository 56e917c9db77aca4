package dev.ross.platform.tracing;

import dev.ross.contracts.MetadataKeys;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.Optional;

/** Writes and reads the parent span in message metadata: a W3C traceparent, of sampled traces only. */
public final class SpanParent {
    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;
    private static final int LENGTH = 55;

    private SpanParent() {}

    /** The traceparent of the current thread's span, if it is sampled. */
    public static Optional<String> current() {
        var here = Span.current().getSpanContext();
        if (!here.isSampled()) return Optional.empty();
        return Optional.of("00-" + here.getTraceId() + "-" + here.getSpanId() + "-"
                + here.getTraceFlags().asHex());
    }

    /** The trace id of the current thread, sampled or not. */
    public static Optional<String> currentTrace() {
        var here = Span.current().getSpanContext();
        return here.isValid() ? Optional.of(here.getTraceId()) : Optional.empty();
    }

    /** The parent span in this metadata; empty if there is no valid traceparent. */
    public static Optional<Context> in(Map<String, ?> metadata) {
        return metadata.get(MetadataKeys.TRACEPARENT) instanceof String text ? read(text) : Optional.empty();
    }

    private static Optional<Context> read(String text) {
        if (text.length() != LENGTH) return Optional.empty();
        var there = SpanContext.createFromRemoteParent(
                text.substring(TRACE, SPAN - 1),
                text.substring(SPAN, FLAGS - 1),
                TraceFlags.fromHex(text, FLAGS),
                TraceState.getDefault());
        return there.isValid() ? Optional.of(Context.root().with(Span.wrap(there))) : Optional.empty();
    }
}
