package dev.ross.saga.printing;

import static dev.ross.saga.printing.KitchenEvents.printer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.printing.PrintJobContent.PrintState;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.printing.device.PrinterFixture;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes of the service on the same stores. */
class PrintNodesTest {
    private static final int TICKETS = 20;

    @Test
    void twoNodesPrintEachTicketOnce() throws Exception {
        var port = PrinterFixture.freePort();
        var stores = SagaTestStores.fresh();
        try (var grill = PrinterFixture.on(port);
                var one = PrintingNode.on(stores, port);
                var another = PrintingNode.on(stores, port)) {
            var kitchen = KitchenEvents.open(one, "two", printer("Grill", "grill", port));
            for (var order = 1; order <= TICKETS; order++) kitchen.fire("o" + order, "grill", "Dish " + order);

            var stub = another.the(PrintCommandsStub.class);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> IntStream.rangeClosed(1, TICKETS)
                            .mapToObj(order -> stub.find(kitchen.job("o" + order, "grill", "Grill")))
                            .allMatch(job -> job != null && job.state() == PrintState.PRINTED));
            await().until(() -> one.count("print_queue") == 0);
            assertThat(grill.printed()).hasSize(TICKETS).noneMatch(ticket -> ticket.contains("DUPLICATE"));
            for (var order = 1; order <= TICKETS; order++) {
                var dish = "2 x Dish " + order + "\r\n";
                assertThat(grill.printed())
                        .filteredOn(ticket -> ticket.contains(dish))
                        .hasSize(1);
            }
        }
    }
}
