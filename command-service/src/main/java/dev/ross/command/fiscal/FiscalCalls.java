package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalAnswer.Secured;
import dev.ross.command.fiscal.FiscalAnswer.Unavailable;
import dev.ross.command.fiscal.FiscalStep.ReceiptDue;
import dev.ross.command.fiscal.FiscalStep.StepUndone;
import dev.ross.command.platform.bus.ConcurrencyFailures;
import dev.ross.command.platform.call.BoundedCalls;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Calls the fiscal unit, if there is one, in bounded time, and tells it which secured steps did not happen. */
@Component
class FiscalCalls implements DisposableBean {
    private static final Unavailable NO_ANSWER = new Unavailable("no answer");

    private final @Nullable FiscalUnit unit;
    private final BoundedCalls calls;
    private final MeterRegistry registry;

    FiscalCalls(ObjectProvider<FiscalUnit> units, FiscalProperties properties, MeterRegistry registry) {
        unit = units.getIfAvailable();
        calls = new BoundedCalls("fiscal-unit", properties.answerWithin(), registry);
        this.registry = registry;
        for (var isReceipt : List.of(true, false)) unsecured(isReceipt); // so that an alert sees the first
    }

    boolean isUnitThere() {
        return unit != null;
    }

    /** Presents a step. If it is secured, and this thread's unit of work certainly stores nothing, the unit is told. */
    FiscalAnswer secure(FiscalStep step) {
        var answer = present(step);
        if (answer instanceof Secured)
            CurrentUnitOfWork.ifStarted(work -> work.onRollback(rolledBack -> tellIfUndone(step, rolledBack)));
        else unsecured(step instanceof ReceiptDue).increment();
        return answer;
    }

    private void tellIfUndone(FiscalStep step, UnitOfWork<?> rolledBack) {
        var result = rolledBack.getExecutionResult();
        if (result != null && result.isExceptionResult() && ConcurrencyFailures.is(result.getExceptionResult()))
            present(new StepUndone(step));
    }

    private FiscalAnswer present(FiscalStep step) {
        return calls.call(() -> unit().secure(step)).orElse(NO_ANSWER);
    }

    private Counter unsecured(boolean isReceipt) {
        return Counter.builder("ross.fiscal.unsecured")
                .description("receipts, and steps of orders, that the fiscal unit did not secure")
                .tag("step", isReceipt ? "RECEIPT" : "ORDER")
                .register(registry);
    }

    private FiscalUnit unit() {
        return Objects.requireNonNull(unit);
    }

    @Override
    public void destroy() {
        calls.close();
    }
}
