package dev.ross.command.tableblock;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.UNKNOWN_BLOCK;

import dev.ross.command.platform.axon.IdempotencyGuard;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.ServiceDayReader;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import dev.ross.contracts.value.SeatingId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Handles the blocking of tables: a block is kept in the book like a party's hold, so that the table is promised to
 * nobody.
 */
@Component
class TableBlockCommands {
    private final DayBookRepository books;
    private final ServiceDayReader serviceDays;
    private final RestaurantRulesIndex rulesIndex;
    private final IdempotencyGuard idempotencyGuard;
    private final Clock clock;

    TableBlockCommands(
            DayBookRepository books,
            ServiceDayReader serviceDays,
            RestaurantRulesIndex rulesIndex,
            IdempotencyGuard idempotencyGuard,
            Clock clock) {
        this.books = books;
        this.serviceDays = serviceDays;
        this.rulesIndex = rulesIndex;
        this.idempotencyGuard = idempotencyGuard;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(BlockTable block, MetaData metaData) {
        return idempotencyGuard.of(RequestMetadata.by(metaData), () -> decide(block));
    }

    private CommandOutcome decide(BlockTable block) {
        var now = clock.instant();
        var rules = rulesIndex.of(block.restaurant());
        require(rules.tableLayout().has(Set.of(block.table())), UNKNOWN_TABLE);
        var begins = at(block.from(), rules);
        var from = begins.isAfter(now) ? begins : now; // past time conflicts with nothing
        var to = at(block.to(), rules);
        require(to.isAfter(now), IN_THE_PAST);
        require(
                block.to()
                        .isBefore(LocalDateTime.ofInstant(now, rules.timeZone()).plus(ServiceDayReader.ENDS_AFTER)),
                TOO_FAR_AHEAD);
        var book = books.open(
                block.restaurant(), DayBookRepository.datesOf(block.from().toLocalDate(), from, to, rules.bookZone()));
        var holders = book.holds().holdersOf(block.table(), from, to);
        if (!holders.isEmpty())
            throw new RejectedException(
                    TABLE_TAKEN,
                    Map.of(
                            "seatings",
                            holders.stream().map(SeatingId::toString).sorted().toList()));
        book.requireRoomForABlock(now);
        book.block(block.block(), block.table(), from, to, block.reason());
        return new CommandOutcome(block.block().toString(), book.version());
    }

    /**
     * The instant of a local time; of a time that occurs twice, the earlier is meant, so that a later local time ends
     * later.
     */
    private static Instant at(LocalDateTime local, RestaurantRules rules) {
        var zone = rules.timeZone();
        require(!zone.getRules().getValidOffsets(local).isEmpty(), SKIPPED_BY_CLOCK_CHANGE);
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    @CommandHandler
    CommandOutcome handle(UnblockTable unblock, MetaData metaData) {
        return idempotencyGuard.of(RequestMetadata.by(metaData), () -> decide(unblock));
    }

    private CommandOutcome decide(UnblockTable unblock) {
        var dates = serviceDays.datesOf(unblock.block());
        require(!dates.isEmpty(), UNKNOWN_BLOCK);
        var book = books.open(unblock.restaurant(), dates);
        book.unblock(unblock.block());
        return new CommandOutcome(unblock.block().toString(), book.version());
    }
}
