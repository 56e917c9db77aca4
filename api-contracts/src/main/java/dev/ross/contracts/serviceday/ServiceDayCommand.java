package dev.ross.contracts.serviceday;

import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import java.time.LocalDateTime;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of the book itself, whoever's seating it is about. */
public sealed interface ServiceDayCommand extends OfRestaurant {
    BlockId block();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return block().restaurant();
    }

    /**
     * Gives a table to nobody for a time. Whoever is promised it then has to be placed elsewhere first.
     *
     * @param from by the restaurant's clocks
     * @param to by the restaurant's clocks, exclusive, at most 31 days later
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
