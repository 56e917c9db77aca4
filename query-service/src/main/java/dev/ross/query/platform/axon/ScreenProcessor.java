package dev.ross.query.platform.axon;

import dev.ross.contracts.trace.Spans;
import io.opentelemetry.api.trace.SpanKind;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events for one screen. What a batch changed is written once, at its end and before the token that says so:
 * after a crash between the two, the events come again and the documents know them.
 */
final class ScreenProcessor extends Follower {
    /**
     * @param spans of a batch's events; what is written belongs to the last of them
     */
    ScreenProcessor(Builder builder, Spans spans) {
        super(builder);
        var name = "screen " + getName();
        registerHandlerInterceptor((unit, chain) -> {
            var event = unit.getMessage();
            return spans.below(event.getMetaData(), SpanKind.CONSUMER, name, () -> handled(unit, chain));
        });
    }

    private static @Nullable Object handled(UnitOfWork<?> unit, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (!(unit instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) new Batch(unit).end();
        return result;
    }
}
