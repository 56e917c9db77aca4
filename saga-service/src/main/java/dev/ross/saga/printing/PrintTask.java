package dev.ross.saga.printing;

import dev.ross.contracts.printing.PrintProblem;
import dev.ross.saga.platform.outbox.OutboxTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Prints what waits for a printer, in order, until the job of this task was printed or given up. Tasks of one printer
 * take turns, so a printer that fails delays no other printer. A task whose job another one has printed has nothing to
 * do.
 */
@Component
class PrintTask implements OutboxTask<QueuedPrint> {
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(1);
    private static final int LOOKED_AT_OFTEN = 10;

    private final PrintQueue queue;
    private final PrinterTurns turns;
    private final PrintDelivery delivery;
    private final Clock clock;

    PrintTask(PrintQueue queue, PrinterTurns turns, PrintDelivery delivery, Clock clock) {
        this.queue = queue;
        this.turns = turns;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "print-ticket";
    }

    @Override
    public Class<QueuedPrint> data() {
        return QueuedPrint.class;
    }

    /** A place may wait some seconds for a printer that does not answer. */
    @Override
    public int atOnce() {
        return 8;
    }

    @Override
    public void run(QueuedPrint print) throws Exception {
        runWhenDue(print);
    }

    @Override
    public Optional<Instant> runWhenDue(QueuedPrint print) throws Exception {
        var printer = queue.printerOf(print).orElse(null);
        if (printer == null) {
            delivery.giveUp(print, PrintProblem.TOO_MANY_WAITING);
            return Optional.empty();
        }
        if (turns.take(printer)) printAll(printer);
        return queue.printerOf(print)
                .map(waiting -> turns.leftAloneUntil(waiting).orElseGet(() -> laterThanOthers(print)));
    }

    /** The more are before it, the less often it asks. */
    private Instant laterThanOthers(QueuedPrint print) {
        return clock.instant().plus(BETWEEN_TURNS.multipliedBy(1 + queue.before(print) / LOOKED_AT_OFTEN));
    }

    private void printAll(String printer) throws Exception {
        var isAllPrinted = false;
        try {
            isAllPrinted = isAllPrinted(printer);
        } finally {
            if (isAllPrinted) turns.end(printer);
            else turns.fail(printer);
        }
    }

    private boolean isAllPrinted(String printer) throws Exception {
        for (var next : queue.next(printer)) {
            turns.extend(printer);
            if (!delivery.print(next.job())) return false;
            queue.remove(next);
        }
        return true;
    }
}
