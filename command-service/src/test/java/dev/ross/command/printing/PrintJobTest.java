package dev.ross.command.printing;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.printing.PrintJobRejection.PRINT_UNDER_WAY;
import static dev.ross.contracts.printing.PrintJobRejection.PRINT_WAITS;
import static dev.ross.contracts.printing.PrintJobRejection.TOO_MANY_REPRINTS;
import static dev.ross.contracts.printing.PrintJobRejection.UNKNOWN_PRINT_JOB;
import static dev.ross.contracts.printing.PrintProblem.BROKEN_OFF;
import static dev.ross.contracts.printing.PrintProblem.TOO_LATE;
import static dev.ross.contracts.printing.PrintProblem.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.printing.PrintAttempts;
import dev.ross.contracts.printing.PrintJobCommand.BeginPrint;
import dev.ross.contracts.printing.PrintJobCommand.GiveUpPrint;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintDelayed;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintInterrupted;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrinted;
import dev.ross.contracts.printing.PrintJobCommand.Reprint;
import dev.ross.contracts.printing.PrintJobCommand.RequestPrint;
import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobEvent.PrintBegun;
import dev.ross.contracts.printing.PrintJobEvent.PrintDelayed;
import dev.ross.contracts.printing.PrintJobEvent.PrintGivenUp;
import dev.ross.contracts.printing.PrintJobEvent.PrintInterrupted;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobEvent.ReprintRequested;
import dev.ross.contracts.printing.PrintJobEvent.TicketPrinted;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintedTicket;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A ticket is claimed for one attempt at a time, and what came of it is recorded once. */
class PrintJobTest {
    private static final StaffId SAM = StaffId.of("sam");

    private final OrderId order =
            new OrderId(RestaurantId.of("r"), UUID.randomUUID().toString());
    private final PrintedTicket ticket = new PrintedTicket(SlipKind.TICKET, order, TicketId.of("k1"), "grill", 1, null);
    private final PrintJobId job = PrintJobId.derived(ticket, "Grill");
    private final CommandFixture fixture = new CommandFixture();

    @Test
    void eachTicketHasOneJobForEachPrinter() {
        fixture.when(request()).expect(requested()).when(request()).expectNothing();
        assertThat(PrintJobId.derived(ticket, "Pass")).isNotEqualTo(job);
    }

    /** Requests for the same ticket find the job that is stored: the derivation never changes. */
    @Test
    void theIdOfAJobIsDerivedFromWhatIsPrintedAndWhere() {
        assertThat(idOf(SlipKind.TICKET, null)).isEqualTo("5qZyXbdSGS3uLYS_0GokfCLx");
        assertThat(idOf(SlipKind.VOID, ReductionId.of("v1"))).isEqualTo("cZ1wUZMbylJEl4obnthjSGFp");
        assertThat(idOf(SlipKind.MOVED, null)).isNotEqualTo(idOf(SlipKind.TICKET, null));
    }

    private static String idOf(SlipKind kind, @Nullable ReductionId voided) {
        var printed =
                new PrintedTicket(kind, new OrderId(RestaurantId.of("r"), "o1"), TicketId.of("k1"), "grill", 1, voided);
        return PrintJobId.derived(printed, "Grill").local();
    }

    @Test
    void anAttemptIsClaimedByOneAndRecordedOnce() {
        fixture.given(requested())
                .when(new BeginPrint(job, "a"))
                .expect(begun("a"))
                .when(new BeginPrint(job, "a"))
                .expectNothing()
                .when(new BeginPrint(job, "b"))
                .expectRejection(PRINT_UNDER_WAY)
                .expectMore(
                        RejectionDetails.DUE_AT,
                        NOON.plus(PrintAttempts.LONGEST).toString())
                .when(new RecordPrinted(job, "b"))
                .expectNothing()
                .when(new RecordPrinted(job, "a"))
                .expect(new TicketPrinted(job, "a", NOON))
                .when(new RecordPrinted(job, "a"))
                .expectNothing()
                .when(new BeginPrint(job, "c"))
                .expectNothing()
                .when(new GiveUpPrint(job, TOO_LATE))
                .expectNothing();
    }

    @Test
    void anAttemptOfAProcessThatDiedIsFollowedByAnother() {
        fixture.given(requested(), begun("a"))
                .later(PrintAttempts.LONGEST)
                .when(new BeginPrint(job, "b"))
                .expect(PrintBegun.class)
                .when(new RecordPrinted(job, "a"))
                .expectNothing()
                .when(new RecordPrintInterrupted(job, "a", BROKEN_OFF))
                .expectNothing()
                .when(new RecordPrinted(job, "b"))
                .expect(TicketPrinted.class);
    }

    @Test
    void anInterruptedAttemptIsFollowedByOthersUpToThree() {
        fixture.given(requested());
        for (var attempt : new String[] {"a", "b", "c"})
            fixture.when(new BeginPrint(job, attempt))
                    .expect(begun(attempt))
                    .when(new RecordPrintInterrupted(job, attempt, BROKEN_OFF))
                    .expect(new PrintInterrupted(job, attempt, BROKEN_OFF, NOON));
        fixture.when(new BeginPrint(job, "d"))
                .expectNothing()
                .when(new GiveUpPrint(job, BROKEN_OFF))
                .expect(new PrintGivenUp(job, BROKEN_OFF, NOON));
    }

    @Test
    void aDelayIsRecordedOnceForEachProblem() {
        fixture.given(requested())
                .when(new RecordPrintDelayed(job, UNREACHABLE))
                .expect(new PrintDelayed(job, UNREACHABLE, NOON))
                .when(new RecordPrintDelayed(job, UNREACHABLE))
                .expectNothing();
    }

    @Test
    void staffPrintAgainWhatDoesNotWaitAnyMore() {
        fixture.given(requested())
                .when(new Reprint(job, SAM))
                .expectRejection(PRINT_WAITS)
                .when(new GiveUpPrint(job, TOO_LATE))
                .expect(new PrintGivenUp(job, TOO_LATE, NOON))
                .later(Duration.ofHours(3))
                .askedWith("key", "body")
                .when(new Reprint(job, SAM))
                .expect(new ReprintRequested(job, "Grill", SAM, fixture.now()))
                .askedWith("key", "body")
                .when(new Reprint(job, SAM))
                .expectNothing()
                .when(new BeginPrint(job, "a"))
                .expect(PrintBegun.class);
    }

    @Test
    void aJobIsPrintedAgainAsOftenAsItMayBe() {
        fixture.given(requested(), new PrintGivenUp(job, TOO_LATE, NOON));
        for (var reprint = 0; reprint < PrintJobContent.MOST_REPRINTS; reprint++)
            fixture.given(new ReprintRequested(job, "Grill", SAM, NOON), new PrintGivenUp(job, TOO_LATE, NOON));
        fixture.when(new Reprint(job, SAM)).expectRejection(TOO_MANY_REPRINTS);
    }

    @Test
    void aJobThatWasNeverRequestedIsNotPrinted() {
        fixture.when(new BeginPrint(job, "a"))
                .expectRejection(UNKNOWN_PRINT_JOB)
                .when(new Reprint(job, SAM))
                .expectRejection(UNKNOWN_PRINT_JOB);
    }

    private RequestPrint request() {
        return new RequestPrint(job, ticket, "Grill", NOON);
    }

    private PrintRequested requested() {
        return new PrintRequested(job, ticket, "Grill", NOON, NOON);
    }

    private PrintBegun begun(String attempt) {
        return new PrintBegun(job, attempt, NOON);
    }
}
