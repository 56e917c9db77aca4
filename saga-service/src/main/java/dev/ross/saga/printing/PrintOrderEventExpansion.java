package dev.ross.saga.printing;

import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.printing.PrintJobCommand.RequestPrint;
import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintedTicket;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.printing.directory.KitchenDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Expands to one print job for each ticket and printer of its station. What is no longer of use on paper is left out:
 * so a process that reads from the first event prints nothing about the past.
 */
@Component
class PrintOrderEventExpansion implements CommandExpansion<PrintOrderEvent> {
    private final StreamHistory history;
    private final KitchenDirectory kitchens;
    private final Clock clock;

    PrintOrderEventExpansion(StreamHistory history, KitchenDirectory kitchens, Clock clock) {
        this.history = history;
        this.kitchens = kitchens;
        this.clock = clock;
    }

    @Override
    public Class<PrintOrderEvent> requestType() {
        return PrintOrderEvent.class;
    }

    @Override
    public List<RequestPrint> commands(PrintOrderEvent request, String cause) {
        return history.since(
                        "order",
                        request.order(),
                        request.number(),
                        Optional.<OrderEvent>empty(),
                        (first, event) -> first.or(() -> Optional.of((OrderEvent) event)))
                .filter(event -> clock.instant().isBefore(PrintJobContent.usefulUntil(event.at())))
                .map(this::prints)
                .orElse(List.of());
    }

    private List<RequestPrint> prints(OrderEvent event) {
        return switch (event) {
            case TicketsFired fired -> prints(event, SlipKind.TICKET, fired.tickets().stream(), null);
            case LineVoided voided ->
                prints(
                        event,
                        SlipKind.VOID,
                        OrderTickets.of(voided.order(), history).ticketsWith(voided.line()),
                        voided.reduction());
            case LinesMovedIn in -> prints(event, SlipKind.MOVED, OrderTickets.toBeServed(in).stream(), null);
            default -> List.of();
        };
    }

    private List<RequestPrint> prints(
            OrderEvent event, SlipKind kind, Stream<KitchenTicket> tickets, @Nullable ReductionId voided) {
        var printers = kitchens.printersOf(event.order().restaurant());
        return tickets.flatMap(ticket -> printers.of(ticket.station()).map(printer -> {
                    var printed = new PrintedTicket(
                            kind, event.order(), ticket.id(), ticket.station(), ticket.course(), voided);
                    var job = PrintJobId.derived(printed, printer.name());
                    return new RequestPrint(job, printed, printer.name(), event.at());
                }))
                .toList();
    }
}
