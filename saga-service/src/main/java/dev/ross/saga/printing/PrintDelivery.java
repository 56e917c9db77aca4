package dev.ross.saga.printing;

import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.printing.PrintJobCommand;
import dev.ross.contracts.printing.PrintJobCommand.BeginPrint;
import dev.ross.contracts.printing.PrintJobCommand.GiveUpPrint;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintDelayed;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintInterrupted;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrinted;
import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintProblem;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.printing.device.PrinterConnection;
import dev.ross.saga.printing.device.PrinterUnreachable;
import dev.ross.saga.printing.device.TicketPrinter;
import dev.ross.saga.printing.directory.KitchenDirectory;
import dev.ross.saga.printing.layout.TicketBytes;
import dev.ross.saga.printing.layout.TicketPrintout;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Prints one job and records what came of it. The attempt is claimed by a command, and its event stored, after the
 * printer was reached and before anything is sent: the next attempt then knows that it may have been printed.
 */
@Component
class PrintDelivery {
    private final StreamHistory history;
    private final KitchenDirectory kitchens;
    private final PrintoutSource source;
    private final TicketPrinter device;
    private final CommandSender commandSender;
    private final Clock clock;

    PrintDelivery(
            StreamHistory history,
            KitchenDirectory kitchens,
            PrintoutSource source,
            TicketPrinter device,
            CommandSender commandSender,
            Clock clock) {
        this.history = history;
        this.kitchens = kitchens;
        this.source = source;
        this.device = device;
        this.commandSender = commandSender;
        this.clock = clock;
    }

    /**
     * Prints a job that waits.
     *
     * @return whether it needs nothing more; otherwise the printer failed, and it is tried again
     * @throws Exception if it is not known what became of it
     */
    boolean print(PrintJobId id) throws Exception {
        var job = PrintJobRecord.of(id, history);
        var waiting = job.waiting().orElse(null);
        if (waiting == null) return true;
        if (isTooLate(waiting)) return giveUp(job, id, PrintProblem.TOO_LATE);
        if (waiting.attempts().exhausted()) return giveUp(job, id, PrintProblem.BROKEN_OFF);
        var printer = kitchens.printersOf(id.restaurant()).find(waiting.printer());
        if (printer.isEmpty()) return giveUp(job, id, PrintProblem.PRINTER_REMOVED);
        var printout = source.find(waiting.ticket());
        if (printout.isEmpty()) return giveUp(job, id, PrintProblem.NOTHING_TO_PRINT);
        return isPrinted(job, id, printer.get(), printout.get());
    }

    /**
     * Gives up a request that has no place in the queue; one that is of no use any more is too late. Nothing is done if
     * it was printed, even if the job waits again since: a later request has a place of its own.
     */
    void giveUp(QueuedPrint print, PrintProblem problem) throws Exception {
        var job = PrintJobRecord.of(print.job(), history);
        var waiting = job.waitingFor(print);
        if (waiting.isPresent()) giveUp(job, print.job(), isTooLate(waiting.get()) ? PrintProblem.TOO_LATE : problem);
    }

    private boolean isPrinted(PrintJobRecord job, PrintJobId id, Printer printer, TicketPrintout printout)
            throws Exception {
        try (var connection = device.connect(printer)) {
            return isSent(job, id, printer, printout, connection);
        } catch (PrinterUnreachable e) {
            if (e.problem() == PrintProblem.NOT_ALLOWED) return giveUp(job, id, e.problem());
            send(new RecordPrintDelayed(id, e.problem()), job.trail());
            return false;
        }
    }

    /** If another attempt is under way, the claim is refused, and nothing is sent. */
    private boolean isSent(
            PrintJobRecord job, PrintJobId id, Printer printer, TicketPrintout printout, PrinterConnection connection)
            throws Exception {
        var attempt = UUID.randomUUID().toString();
        send(new BeginPrint(id, attempt), job.trail());
        var claimed = PrintJobRecord.of(id, history).waiting();
        if (claimed.isEmpty()) return true;
        var attempts = claimed.get().attempts();
        if (!attempts.isOpen(attempt)) return false;
        return switch (connection.send(TicketBytes.of(printout, attempts.all() > 1, printer))) {
            case TAKEN -> {
                send(new RecordPrinted(id, attempt), job.trail());
                yield true;
            }
            case NOT_CONFIRMED -> giveUp(job, id, PrintProblem.NOT_CONFIRMED);
            case BROKEN_OFF -> {
                send(new RecordPrintInterrupted(id, attempt, PrintProblem.BROKEN_OFF), job.trail());
                yield false;
            }
        };
    }

    private boolean isTooLate(PrintJobContent job) {
        return !clock.instant().isBefore(job.usefulUntil());
    }

    private boolean giveUp(PrintJobRecord job, PrintJobId id, PrintProblem problem) throws Exception {
        send(new GiveUpPrint(id, problem), job.trail());
        return true;
    }

    private void send(PrintJobCommand command, Map<String, String> trail) throws Exception {
        commandSender.send(command, "PrintDelivery", trail);
    }
}
