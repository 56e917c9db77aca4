package dev.ross.contracts.printing;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on one print job. All but the reprint are the system's own, and each may be sent twice. */
public sealed interface PrintJobCommand extends RestaurantScoped {
    PrintJobId job();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return job().restaurant();
    }

    /**
     * @param printer the name of the printer
     * @param wantedAt when it was fired, voided or moved
     */
    record RequestPrint(PrintJobId job, PrintedTicket ticket, String printer, Instant wantedAt)
            implements PrintJobCommand {}

    /**
     * Claims the job for one attempt. Nothing is sent to a printer before the event of this claim is stored.
     *
     * @param attempt names the attempt, unlike any other
     */
    record BeginPrint(PrintJobId job, String attempt) implements PrintJobCommand {}

    record RecordPrinted(PrintJobId job, String attempt) implements PrintJobCommand {}

    record RecordPrintInterrupted(PrintJobId job, String attempt, PrintProblem problem) implements PrintJobCommand {}

    record RecordPrintDelayed(PrintJobId job, PrintProblem problem) implements PrintJobCommand {}

    record GiveUpPrint(PrintJobId job, PrintProblem problem) implements PrintJobCommand {}

    record Reprint(PrintJobId job, StaffId staff) implements PrintJobCommand {}
}
