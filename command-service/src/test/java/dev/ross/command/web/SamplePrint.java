package dev.ross.command.web;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.printing.PrintJobCommand.GiveUpPrint;
import dev.ross.contracts.printing.PrintJobCommand.RequestPrint;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintProblem;
import dev.ross.contracts.printing.PrintedTicket;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** Print jobs as the saga service makes them. */
final class SamplePrint {
    private SamplePrint() {}

    /** A new job that was given up. */
    static PrintJobId givenUp(SampleRestaurant restaurant) {
        var id = RestaurantId.of(restaurant.id());
        var order = new OrderId(id, RouteSamples.name("printed"));
        var ticket = new PrintedTicket(SlipKind.TICKET, order, TicketId.of(order.local() + "-1"), "grill", 1, null);
        var job = PrintJobId.derived(ticket, "Grill");
        var commands = DefaultCommandGateway.builder()
                .commandBus(restaurant.service().context.getBean(CommandBus.class))
                .build();
        commands.sendAndWait(new RequestPrint(job, ticket, "Grill", Instant.EPOCH));
        commands.sendAndWait(new GiveUpPrint(job, PrintProblem.TOO_LATE));
        return job;
    }
}
