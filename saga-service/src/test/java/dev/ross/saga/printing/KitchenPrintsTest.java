package dev.ross.saga.printing;

import static dev.ross.saga.printing.KitchenEvents.printer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import dev.ross.contracts.printing.PrintAttempts;
import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobContent.PrintState;
import dev.ross.contracts.printing.PrintJobEvent.PrintBegun;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobEvent.ReprintRequested;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintProblem;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.printing.device.PrinterFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tickets, from the order's event to the printers of their station, and what became of each. */
class KitchenPrintsTest {
    private static final int GRILL = PrinterFixture.freePort();
    private static final int PASS = PrinterFixture.freePort();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = PrintingNode.on(SagaTestStores.fresh(), GRILL, PASS);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aTicketIsPrintedOnceOnEachPrinterOfItsStation() throws Exception {
        try (var grill = PrinterFixture.on(GRILL);
                var pass = PrinterFixture.on(PASS)) {
            var kitchen = opened("once");
            kitchen.fire("o1", "grill", "Pike");
            await().until(() -> pass.printed().size() == 1);
            kitchen.fire("o2", "bar", "Beer");

            await().until(() ->
                    pass.printed().size() == 2 && isAll(PrintState.PRINTED, kitchen.job("o2", "bar", "Pass")));
            assertThat(grill.printed()).hasSize(1);
            assertThat(grill.printed().getFirst())
                    .startsWith("Table 12\r\ngrill, course 2\r\n")
                    .contains("o1-1", "2 x Pike", "+ no butter", "seat 4", "NOTE: well done", "! ALLERGY: NUTS");
            assertThat(pass.printed().getFirst()).contains("Pike");
            assertThat(pass.printed().get(1)).contains("Beer");
            await().until(() -> service.count("print_queue", "printer LIKE 'once/%'") == 0);
        }
    }

    @Test
    void aVoidIsPrintedWhereItsTicketWas() throws Exception {
        try (var grill = PrinterFixture.on(GRILL);
                var pass = PrinterFixture.on(PASS)) {
            var kitchen = opened("void");
            var ticket = kitchen.fire("o1", "grill", "Pike");
            await().until(() -> grill.printed().size() == 1 && pass.printed().size() == 1);
            kitchen.voidOne(ticket);

            await().until(() -> grill.printed().size() == 2 && pass.printed().size() == 2);
            assertThat(grill.printed().get(1))
                    .startsWith("** VOID **")
                    .contains("1 x Pike", "Table 12", "o1-1", "Changed their mind");
        }
    }

    @Test
    void aVoidOfALineThatCameFromAnotherOrderNamesTheNumberOnPaperAndTheNewTable() throws Exception {
        try (var grill = PrinterFixture.on(GRILL);
                var pass = PrinterFixture.on(PASS)) {
            var kitchen = opened("movedvoid");
            var ticket = kitchen.fire("o1", "grill", "Pike");
            await().until(() -> grill.printed().size() == 1 && pass.printed().size() == 1);
            var there = kitchen.move(kitchen.move(ticket, "o2"), "m1", 2, PartStatus.FIRED, "o3");
            await().until(() -> grill.printed().size() == 3 && pass.printed().size() == 3);
            kitchen.voidOne(there, "m1");

            await().until(() -> grill.printed().size() == 4 && pass.printed().size() == 4);
            assertThat(grill.printed().get(3))
                    .startsWith("** VOID **")
                    .contains("1 x Pike", "Table 14", "o1-1 -> o3-1", "Changed their mind");
        }
    }

    @Test
    void aMoveOfWhatIsPrintedIsPrintedWhereItsTicketWas() throws Exception {
        try (var grill = PrinterFixture.on(GRILL);
                var pass = PrinterFixture.on(PASS)) {
            var kitchen = opened("moved");
            var ticket = kitchen.fire("o1", "grill", "Pike");
            await().until(() -> grill.printed().size() == 1 && pass.printed().size() == 1);
            var there = kitchen.move(ticket, "l1", 1, PartStatus.READY, "o2");

            await().until(() ->
                    isAll(PrintState.PRINTED, kitchen.moveJob(there, "Grill"), kitchen.moveJob(there, "Pass")));
            assertThat(grill.printed()).hasSize(2);
            assertThat(pass.printed()).hasSize(2);
            assertThat(grill.printed().get(1))
                    .startsWith("** MOVED **")
                    .contains("Table 12 -> 14", "grill, course 2", "o1-1 -> o2-1", "1 x Pike");
        }
    }

    @Test
    void aTicketThatIsPrintedAfterItsLinesMovedNamesTheNewTable() throws Exception {
        var kitchen = opened("late", printer("Grill", "grill", GRILL));
        var ticket = kitchen.fire("o1", "grill", "Pike");
        var job = kitchen.job("o1", "grill", "Grill");
        await().until(() -> stub().find(job) != null && content(job).problem() == PrintProblem.UNREACHABLE);
        var there = kitchen.move(ticket, "o2");
        await().until(() -> stub().find(kitchen.moveJob(there, "Grill")) != null);
        try (var grill = PrinterFixture.on(GRILL)) {
            await().until(() -> isAll(PrintState.PRINTED, job, kitchen.moveJob(there, "Grill")));
            service.happened("print-job:" + job, new ReprintRequested(job, "Grill", StaffId.of("sam"), Instant.now()));
            await().until(() -> grill.printed().size() == 3);

            var late = "Table 14\r\ngrill, course 2\r\n";
            assertThat(grill.printed().getFirst()).startsWith(late).contains("o1-1 -> o2-1", "2 x Pike", "well done");
            assertThat(grill.printed().get(1)).startsWith("** MOVED **").contains("Table 12 -> 14", "o1-1 -> o2-1");
            assertThat(grill.printed().get(2))
                    .startsWith("** DUPLICATE **")
                    .contains(late)
                    .doesNotContain("Table 12");
        }
    }

    @Test
    void aTicketOfWhichSomeMovedHasItsItemsByTable() throws Exception {
        var kitchen = opened("divided", printer("Grill", "grill", GRILL));
        var ticket = kitchen.fire("o1", "grill", "Pike");
        var job = kitchen.job("o1", "grill", "Grill");
        await().until(() -> stub().find(job) != null && content(job).problem() == PrintProblem.UNREACHABLE);
        var there = kitchen.move(ticket, "l1", 1, PartStatus.FIRED, "o2");
        var last = kitchen.move(there, "m1", 1, PartStatus.FIRED, "o3");
        try (var grill = PrinterFixture.on(GRILL)) {
            await().until(() -> isAll(PrintState.PRINTED, job, kitchen.moveJob(last, "Grill")));

            var text = grill.printed().getFirst();
            assertThat(text.substring(text.indexOf("1 x Pike"))).contains("Table 14\r\no1-1 -> o3-1");
            assertThat(text)
                    .startsWith("Table 12")
                    .doesNotContain("2 x Pike", "o2-1")
                    .contains("1 x Pike");
            assertThat(grill.printed().getLast()).contains("** MOVED **", "Table 14 -> 14", "o1-1 -> o3-1");
        }
    }

    @Test
    void aTicketThatIsPrintedAfterItsOrderMovedNamesTheNewTable() throws Exception {
        var kitchen = opened("whole", printer("Grill", "grill", GRILL));
        kitchen.moveOrder(kitchen.fire("o1", "grill", "Pike"));
        try (var grill = PrinterFixture.on(GRILL)) {
            await().until(() -> isAll(PrintState.PRINTED, kitchen.job("o1", "grill", "Grill")));
            assertThat(grill.printed()).hasSize(1);
            assertThat(grill.printed().getFirst()).startsWith("Table 14").contains("o1-1\r\n");
        }
    }

    @Test
    void whatIsServedMovesWithoutASlip() throws Exception {
        try (var grill = PrinterFixture.on(GRILL)) {
            var kitchen = opened("served", printer("Grill", "grill", GRILL));
            var ticket = kitchen.fire("o1", "grill", "Pike");
            var served = kitchen.move(ticket, "l1", 1, PartStatus.SERVED, "o2");
            var fired = kitchen.move(ticket, "l1", 1, PartStatus.FIRED, "o3");

            await().until(() -> isAll(PrintState.PRINTED, kitchen.moveJob(fired, "Grill")));
            assertThat(stub().find(kitchen.moveJob(served, "Grill"))).isNull();
            assertThat(grill.printed()).hasSize(2);
        }
    }

    @Test
    void whatABrokenConnectionMayHavePrintedIsPrintedAgainAsADuplicate() throws Exception {
        try (var grill = PrinterFixture.on(GRILL)) {
            grill.toBreakOff.set(1);
            var kitchen = opened("broken", printer("Grill", "grill", GRILL));
            kitchen.fire("o1", "grill", "Pike");

            await().until(() -> isAll(PrintState.PRINTED, kitchen.job("o1", "grill", "Grill")));
            assertThat(grill.printed()).hasSize(1);
            assertThat(grill.printed().getFirst()).startsWith("** DUPLICATE **");
        }
    }

    @Test
    void aPrinterThatAlwaysBreaksOffGetsThreeAttempts() throws Exception {
        try (var grill = PrinterFixture.on(GRILL)) {
            grill.toBreakOff.set(100);
            var kitchen = opened("broken3", printer("Grill", "grill", GRILL));
            kitchen.fire("o1", "grill", "Pike");

            var job = kitchen.job("o1", "grill", "Grill");
            await().until(() -> isAll(PrintState.UNKNOWN, job));
            assertThat(grill.connections).hasValue(PrintAttempts.MOST);
            assertThat(content(job).problem()).isEqualTo(PrintProblem.BROKEN_OFF);
        }
    }

    /** The process that claimed the attempt died before it sent anything, or before it recorded the outcome. */
    @Test
    void anAttemptWithoutAnOutcomeIsFollowedByADuplicateWhenItMustBeOver() throws Exception {
        var kitchen = opened("crashed", printer("Grill", "grill", GRILL));
        kitchen.fire("o1", "grill", "Pike");
        var job = kitchen.job("o1", "grill", "Grill");
        await().until(() -> stub().find(job) != null && content(job).problem() == PrintProblem.UNREACHABLE);
        var begun = Instant.now();
        service.happened("print-job:" + job, new PrintBegun(job, "of a dead process", begun));
        try (var grill = PrinterFixture.on(GRILL)) {
            await().until(() -> isAll(PrintState.PRINTED, job));

            assertThat(Instant.now()).isAfterOrEqualTo(begun.plus(PrintAttempts.LONGEST));
            assertThat(grill.printed()).hasSize(1);
            assertThat(grill.printed().getFirst()).startsWith("** DUPLICATE **");
            assertThat(content(job).attempts().all()).isEqualTo(2);
        }
    }

    @Test
    void aDeadPrinterDelaysNoOtherAndPrintsInOrderWhenItIsBack() throws Exception {
        try (var pass = PrinterFixture.on(PASS)) {
            var kitchen = opened("dead");
            for (var order = 1; order <= 3; order++) kitchen.fire("o" + order, "grill", "Dish " + order);
            await().until(() -> pass.printed().size() == 3);
            var first = kitchen.job("o1", "grill", "Grill");
            await().until(() -> content(first).problem() == PrintProblem.UNREACHABLE);
            assertThat(content(first).attempts().all()).isZero();

            try (var grill = PrinterFixture.on(GRILL)) {
                await().until(() -> grill.printed().size() == 3);
                for (var order = 1; order <= 3; order++)
                    assertThat(grill.printed().get(order - 1))
                            .contains("Dish " + order)
                            .doesNotContain("DUPLICATE");
            }
        }
    }

    @Test
    void anAddressThatTheOperatorDoesNotAllowIsGivenUpAtOnce() throws Exception {
        try (var other = PrinterFixture.on(0)) {
            var kitchen = opened("denied", printer("Grill", "grill", other.port()));
            kitchen.fire("o1", "grill", "Pike");

            var job = kitchen.job("o1", "grill", "Grill");
            await().until(() -> isAll(PrintState.FAILED, job));
            assertThat(content(job).problem()).isEqualTo(PrintProblem.NOT_ALLOWED);
            assertThat(other.connections).hasValue(0);
        }
    }

    @Test
    void aTicketOfThePastIsNotPrintedAndOneThatWaitsIsTooLate() throws Exception {
        try (var grill = PrinterFixture.on(GRILL)) {
            var kitchen = opened("past", printer("Grill", "grill", GRILL));
            var past = Instant.now().minus(PrintJobContent.USEFUL_FOR);
            var waiting = kitchen.fire("o1", "grill", "Pike", past);
            kitchen.fire("o2", "grill", "Perch", past);
            var job = kitchen.job("o1", "grill", "Grill");
            service.happened("print-job:" + job, new PrintRequested(job, waiting, "Grill", past, past));

            await().until(() -> isAll(PrintState.FAILED, job));
            assertThat(content(job).problem()).isEqualTo(PrintProblem.TOO_LATE);
            kitchen.fire("o3", "grill", "Salmon");
            await().until(() -> grill.printed().size() == 1);
            assertThat(grill.printed().getFirst()).contains("Salmon");
            assertThat(stub().find(kitchen.job("o2", "grill", "Grill"))).isNull();
        }
    }

    @Test
    void whatStaffPrintAgainIsADuplicate() throws Exception {
        try (var grill = PrinterFixture.on(GRILL)) {
            var kitchen = opened("again", printer("Grill", "grill", GRILL));
            kitchen.fire("o1", "grill", "Pike");
            var job = kitchen.job("o1", "grill", "Grill");
            await().until(() -> isAll(PrintState.PRINTED, job));
            service.happened("print-job:" + job, new ReprintRequested(job, "Grill", StaffId.of("sam"), Instant.now()));

            await().until(() -> grill.printed().size() == 2);
            assertThat(grill.printed().get(1)).startsWith("** DUPLICATE **");
        }
    }

    /** Tasks whose job another one has printed may still wait when staff want it printed again. */
    @Test
    void anEarlierRequestThatIsNotQueuedAnyMoreDoesNotGiveUpALaterOne() throws Exception {
        var kitchen = opened("repeated", printer("Grill", "grill", GRILL));
        var job = kitchen.job("o1", "grill", "Grill");
        QueuedPrint first;
        try (var grill = PrinterFixture.on(GRILL)) {
            kitchen.fire("o1", "grill", "Pike");
            await().until(() -> isAll(PrintState.PRINTED, job));
            first = new QueuedPrint(job, kitchen.request(job));
            assertThat(grill.printed()).hasSize(1);
        }
        var again = service.happened(
                "print-job:" + job, new ReprintRequested(job, "Grill", StaffId.of("sam"), Instant.now()));
        await().until(() -> content(job).problem() == PrintProblem.UNREACHABLE);

        service.the(PrintTask.class).run(first);
        assertThat(content(job).state()).isEqualTo(PrintState.WAITING);

        var last = new QueuedPrint(job, again.getIdentifier());
        service.the(PrintQueue.class).remove(last);
        service.the(PrintTask.class).run(last);
        assertThat(content(job).problem()).isEqualTo(PrintProblem.TOO_MANY_WAITING);
    }

    @Test
    void whatWaitsForAPrinterThatWasRemovedIsGivenUp() {
        var kitchen = opened("removed", printer("Grill", "grill", GRILL));
        kitchen.fire("o1", "grill", "Pike");
        var job = kitchen.job("o1", "grill", "Grill");
        await().until(() -> stub().find(job) != null && content(job).problem() == PrintProblem.UNREACHABLE);
        kitchen.set();

        await().until(() -> content(job).problem() == PrintProblem.PRINTER_REMOVED);
        assertThat(content(job).state()).isEqualTo(PrintState.FAILED);
    }

    /** Pauses between attempts add up to most of a minute where the machine is slow. */
    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(3));
    }

    /** With a printer of the grill and one of all stations. */
    private static KitchenEvents opened(String name) {
        return opened(name, printer("Grill", "grill", GRILL), printer("Pass", null, PASS));
    }

    private static KitchenEvents opened(String name, Printer... printers) {
        return KitchenEvents.open(service, name, printers);
    }

    private static PrintCommandsStub stub() {
        return service.the(PrintCommandsStub.class);
    }

    private static PrintJobContent content(PrintJobId job) {
        return Objects.requireNonNull(stub().find(job));
    }

    private static boolean isAll(PrintState state, PrintJobId... jobs) {
        return List.of(jobs).stream().map(stub()::find).allMatch(found -> found != null && found.state() == state);
    }
}
