package dev.ross.command.platform.watch;

import dev.ross.contracts.trace.Spans;
import io.opentelemetry.api.trace.SpanKind;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A span for each time a command is tried, on whichever node that is. */
@Component
class CommandSpans implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Spans spans;

    CommandSpans(Spans spans) {
        this.spans = spans;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        var command = unit.getMessage();
        var name = "command " + command.getPayloadType().getSimpleName();
        return spans.below(command.getMetaData(), SpanKind.CONSUMER, name, chain::proceed);
    }
}
