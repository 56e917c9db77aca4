package dev.ross.command.platform.watch;

import dev.ross.platform.tracing.MessageSpans;
import io.opentelemetry.api.trace.SpanKind;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a tracing span for each attempt at a command, on whichever node it runs. */
@Component
class CommandSpans implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final MessageSpans spans;

    CommandSpans(MessageSpans spans) {
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
