package dev.ross.contracts.serviceday;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import java.time.LocalDateTime;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on the book itself, apart from a seating. */
public sealed interface ServiceDayCommand extends RestaurantScoped {
    BlockId block();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return block().restaurant();
    }

    /**
     * Blocks a table for a time. Parties that were promised it must be moved first.
     *
     * @param from restaurant's local time
     * @param to restaurant's local time, exclusive, at most 31 days later
     */
    record BlockTable(
            BlockId block,
            TableId table,
            LocalDateTime from,
            LocalDateTime to,
            @Nullable Personal<String> reason) implements ServiceDayCommand {
        public BlockTable {
            if (!from.isBefore(to)) throw new IllegalArgumentException("a block ends after it begins");
            if (to.isAfter(from.plusDays(31))) throw new IllegalArgumentException("a block lasts 31 days at most");
        }
    }

    record UnblockTable(BlockId block) implements ServiceDayCommand {}
}
