package dev.ross.command.tableblock;

import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.SystemRejection.KEY_REUSED;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.serviceday.ServiceDayRejection.UNKNOWN_BLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A table is blocked once for each request, by the local clock, and until the block is lifted. */
class BlocksTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final BlockId block = new BlockId(restaurant.id, "b");

    @Test
    void theSameKeyBlocksOnceAndAnotherBodyIsRefusedWithoutASecondEffect() {
        restaurant
                .given(restaurant.open())
                .askedWith("k" + block, "body")
                .when(blocking("2026-11-22T18:00", "2026-11-22T20:00"))
                .expect(TableBlocked.class)
                .askedWith("k" + block, "body")
                .when(blocking("2026-11-22T18:00", "2026-11-22T20:00"))
                .expectNothing()
                .expectId(block.toString())
                .askedWith("k" + block, "another")
                .when(blocking("2026-11-23T18:00", "2026-11-23T20:00"))
                .expectRejection(KEY_REUSED);
    }

    @Test
    void aBlockThatWasLiftedIsLiftedHoweverOftenThatIsSent() {
        restaurant
                .given(restaurant.open())
                .when(blocking("2026-11-22T18:00", "2026-11-22T20:00"))
                .askedWith("u" + block, "")
                .when(new UnblockTable(block))
                .expect(TableUnblocked.class)
                .askedWith("u" + block, "")
                .when(new UnblockTable(block))
                .expectNothing()
                .askedWith("other" + block, "")
                .when(new UnblockTable(block))
                .expectRejection(UNKNOWN_BLOCK);
    }

    @Test
    void aTableWhosePartyNeverCameIsOutOfUseFromNowOn() {
        var now = at("2026-11-20T18:45");
        var blocked = restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", "2026-11-20T17:00", 2, restaurant.two))
                .at(now)
                .when(blocking("2026-11-20T18:00", "2026-11-20T20:00"));
        assertThat(blocked.happened(TableBlocked.class).from()).isEqualTo(now);
    }

    @Test
    void aBlockOfATimeThatTheClocksSkipIsRefused() {
        restaurant
                .given(restaurant.open())
                .when(blocking("2027-03-28T02:15", "2027-03-28T04:45"))
                .expectRejection(SKIPPED_BY_CLOCK_CHANGE)
                .when(blocking("2027-03-28T01:15", "2027-03-28T02:45"))
                .expectRejection(SKIPPED_BY_CLOCK_CHANGE);
    }

    @Test
    void aTimeThatComesTwiceIsTheEarlierAndABlockEndsAfterItBegins() {
        restaurant
                .given(restaurant.open())
                .when(blocking("2027-10-31T02:30", "2027-10-31T03:15"))
                .expect(new TableBlocked(
                        restaurant.day(LocalDate.of(2027, 10, 31)),
                        block,
                        restaurant.two,
                        Instant.parse("2027-10-31T00:30:00Z"),
                        Instant.parse("2027-10-31T02:15:00Z"),
                        null));
    }

    @Test
    void aBlockBeyondThreeYearsIsRefusedAndOneWithinThemCanBeLifted() {
        restaurant
                .given(restaurant.open())
                .when(blocking("2031-11-22T18:00", "2031-11-22T20:00"))
                .expectRejection(TOO_FAR_AHEAD)
                .when(blocking("2029-11-18T18:00", "2029-11-19T20:00"))
                .expect(TableBlocked.class, TableBlocked.class)
                .when(new UnblockTable(block))
                .expect(TableUnblocked.class, TableUnblocked.class);
    }

    private BlockTable blocking(String from, String to) {
        return new BlockTable(block, restaurant.two, LocalDateTime.parse(from), LocalDateTime.parse(to), null);
    }
}
