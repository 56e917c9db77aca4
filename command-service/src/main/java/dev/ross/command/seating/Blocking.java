package dev.ross.command.seating;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.UNKNOWN_BLOCK;

import dev.ross.command.restaurant.Rulebook;
import dev.ross.command.serviceday.Books;
import dev.ross.command.serviceday.Diary;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.Refused;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayCommand.UnblockTable;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Tables that are out of use for a time stand in the book like parties do, so that nobody is promised them. */
@Component
class Blocking {
    private final Books books;
    private final Diary diary;
    private final Rulebook rulebook;
    private final Clock clock;

    Blocking(Books books, Diary diary, Rulebook rulebook, Clock clock) {
        this.books = books;
        this.diary = diary;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(BlockTable block) {
        var rules = rulebook.of(block.restaurant());
        require(rules.furniture().has(Set.of(block.table())), UNKNOWN_TABLE);
        var from = block.from().atZone(rules.timeZone()).toInstant();
        var to = block.to().atZone(rules.timeZone()).toInstant();
        require(to.isAfter(clock.instant()), IN_THE_PAST);
        var book =
                books.open(block.restaurant(), Books.datesOf(block.from().toLocalDate(), from, to, rules.bookZone()));
        var holders = book.holdersOf(block.table(), from, to);
        if (!holders.isEmpty())
            throw new Refused(
                    TABLE_TAKEN,
                    Map.of(
                            "seatings",
                            holders.stream().map(SeatingId::toString).sorted().toList()));
        book.block(block.block(), block.table(), from, to, block.reason());
        return new Outcome(block.block().toString(), book.version());
    }

    @CommandHandler
    Outcome handle(UnblockTable unblock) {
        var rules = rulebook.of(unblock.restaurant());
        var dates = diary.datesOf(unblock.block(), clock.instant(), rules.bookZone());
        require(!dates.isEmpty(), UNKNOWN_BLOCK);
        var book = books.open(unblock.restaurant(), dates);
        book.unblock(unblock.block());
        return new Outcome(unblock.block().toString(), book.version());
    }
}
