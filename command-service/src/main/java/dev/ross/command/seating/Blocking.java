package dev.ross.command.seating;

import static dev.ross.command.seating.Visit.later;
import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.UNKNOWN_BLOCK;

import dev.ross.command.platform.axon.Asked;
import dev.ross.command.platform.axon.OncePerKey;
import dev.ross.command.restaurant.Rulebook;
import dev.ross.command.serviceday.Books;
import dev.ross.command.serviceday.Diary;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Tables that are out of use for a time stand in the book like parties do, so that nobody is promised them. */
@Component
class Blocking {
    private final Books books;
    private final Diary diary;
    private final Rulebook rulebook;
    private final OncePerKey oncePerKey;
    private final Clock clock;

    Blocking(Books books, Diary diary, Rulebook rulebook, OncePerKey oncePerKey, Clock clock) {
        this.books = books;
        this.diary = diary;
        this.rulebook = rulebook;
        this.oncePerKey = oncePerKey;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(BlockTable block, MetaData metaData) {
        return oncePerKey.of(Asked.by(metaData), () -> decide(block));
    }

    private Outcome decide(BlockTable block) {
        var now = clock.instant();
        var rules = rulebook.of(block.restaurant());
        require(rules.furniture().has(Set.of(block.table())), UNKNOWN_TABLE);
        var from = later(at(block.from(), rules), now); // what has passed stands in nobody's way
        var to = at(block.to(), rules);
        require(to.isAfter(now), IN_THE_PAST);
        require(
                block.to()
                        .isBefore(LocalDateTime.ofInstant(now, rules.timeZone()).plus(Diary.ENDS_AFTER)),
                TOO_FAR_AHEAD);
        var book =
                books.open(block.restaurant(), Books.datesOf(block.from().toLocalDate(), from, to, rules.bookZone()));
        var holders = book.holdersOf(block.table(), from, to);
        if (!holders.isEmpty())
            throw new Refused(
                    TABLE_TAKEN,
                    Map.of(
                            "seatings",
                            holders.stream().map(SeatingId::toString).sorted().toList()));
        book.requireRoomForABlock(now);
        book.block(block.block(), block.table(), from, to, block.reason());
        return new Outcome(block.block().toString(), book.version());
    }

    /** By the restaurant's clocks; of a time that comes twice, the earlier is meant, so that what ends later by the clocks ends later. */
    private static Instant at(LocalDateTime local, Rules rules) {
        var zone = rules.timeZone();
        require(!zone.getRules().getValidOffsets(local).isEmpty(), SKIPPED_BY_CLOCK_CHANGE);
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    @CommandHandler
    Outcome handle(UnblockTable unblock, MetaData metaData) {
        return oncePerKey.of(Asked.by(metaData), () -> decide(unblock));
    }

    private Outcome decide(UnblockTable unblock) {
        var dates = diary.datesOf(unblock.block());
        require(!dates.isEmpty(), UNKNOWN_BLOCK);
        var book = books.open(unblock.restaurant(), dates);
        book.unblock(unblock.block());
        return new Outcome(unblock.block().toString(), book.version());
    }
}
