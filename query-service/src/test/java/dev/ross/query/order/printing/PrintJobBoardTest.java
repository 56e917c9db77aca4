package dev.ross.query.order.printing;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.PrintScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff see what became of each print job, and may print it again. */
@QueryServiceTest
class PrintJobBoardTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aJobIsSeenUntilItIsPrinted() {
        var print = PrintScenes.of(new OrderId(RestaurantId.of("printed1"), "o1"), "k1");
        log.append(EventScenes.at("printed1").joined("ann", STAFF));
        var token = QueryTokenIssuer.staff("ann", "printed1");
        try (var stream = visitor.watch("/restaurants/printed1/print-jobs", token)) {
            assertThat(stream.next().json().at("/items").isEmpty()).isTrue();

            log.append(print.requested());
            var waiting = stream.next().json();
            assertThat(waiting.at("/state").asString()).isEqualTo("WAITING");
            assertThat(waiting.at("/printer").asString()).isEqualTo("Grill");
            assertThat(waiting.at("/ticketId").asString()).isEqualTo("k1");
            assertThat(waiting.at("/actions").isEmpty()).isTrue();

            log.append(print.delayed());
            assertThat(stream.next().json().at("/problem").asString()).isEqualTo("UNREACHABLE");

            var position = log.append(print.begun("a1"), print.printed("a1"));
            var page = visitor.get(
                    "/restaurants/printed1/print-jobs?state=PRINTED", token, "Ross-Position", String.valueOf(position));
            var printed = page.json().at("/items/0");
            assertThat(printed.at("/state").asString()).isEqualTo("PRINTED");
            assertThat(printed.at("/attempts").asInt()).isEqualTo(1);
            assertThat(printed.at("/problem").isNull() || printed.at("/problem").isMissingNode())
                    .isTrue();
            assertThat(printed.at("/actions/0").asString()).isEqualTo("reprint");
        }
    }

    @Test
    void whatWasSentAndGivenUpMayHaveBeenPrintedAndWhatWasNotSentHasFailed() {
        var order = new OrderId(RestaurantId.of("printed2"), "o1");
        var sent = PrintScenes.of(order, "k1");
        var unsent = PrintScenes.of(order, "k2");
        log.append(EventScenes.at("printed2").joined("ann", STAFF));
        var position = log.append(
                sent.requested(),
                unsent.requested(EventScenes.OPENING.plusSeconds(1)),
                sent.begun("a1"),
                sent.givenUp(),
                unsent.givenUp());

        var page = visitor.get(
                "/restaurants/printed2/print-jobs",
                QueryTokenIssuer.staff("ann", "printed2"),
                "Ross-Position",
                String.valueOf(position));
        assertThat(page.json().at("/items/0/state").asString()).isEqualTo("FAILED");
        assertThat(page.json().at("/items/1/state").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void theLastFiveHundredJobsAreKeptAndEventsOfOthersChangeNothing() {
        var order = new OrderId(RestaurantId.of("printed3"), "o1");
        var board = PrintJobBoard.empty("printed3");
        for (var job = 0; job < PrintJobBoard.MOST_JOBS + 1; job++)
            board = board.after(PrintScenes.of(order, "k" + job).requested(EventScenes.OPENING.plusSeconds(job)), 0);

        assertThat(board.jobs()).hasSize(PrintJobBoard.MOST_JOBS);
        assertThat(board.latest(null)
                        .findFirst()
                        .orElseThrow()
                        .content()
                        .ticket()
                        .ticket())
                .hasToString("k500");
        assertThat(board.after(PrintScenes.of(order, "k0").givenUp(), 1)).isEqualTo(board);
    }
}
