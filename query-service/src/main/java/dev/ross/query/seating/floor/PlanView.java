package dev.ross.query.seating.floor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.restaurant.table.TableLayout.Placed;
import dev.ross.contracts.seating.order.SeatingOrder;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.platform.web.ItemizedAnswer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The floor plan as shown.
 *
 * @param version of the restaurant's settings
 */
record PlanView(
        RestaurantId restaurantId,
        ZoneId timeZone,
        List<TableView> tables,
        List<TableCombination> combinations,
        long version)
        implements ItemizedAnswer {
    @Override
    public String itemsProperty() {
        return "tables";
    }

    /** The state of a table. */
    enum State {
        FREE,
        HELD,
        /** Not given to any party. */
        BLOCKED,
        SEATED,
        HAILING
    }

    /**
     * A table of the plan.
     *
     * @param since when it came to its state; absent if it has not been used tonight
     * @param party the party that is seated there, or for which it is held
     * @param upcoming parties that come later, soonest first
     * @param blocks current and later blocks
     */
    record TableView(
            @JsonUnwrapped FloorTable table,
            State state,
            @Nullable Instant since,
            @Nullable PartyView party,
            List<PartyView> upcoming,
            List<BlockView> blocks) {}

    record FloorTable(
            TableId id,
            String label,
            int minSeats,
            int maxSeats,
            @Nullable String area,
            DiningTable.@Nullable Place position,
            DiningTable.Bookable bookable) {
        static FloorTable of(Placed placed) {
            var table = placed.table();
            return new FloorTable(
                    placed.id(),
                    table.label(),
                    table.minSeats(),
                    table.maxSeats(),
                    table.area(),
                    table.position(),
                    table.bookable());
        }
    }

    /** A block of a table, in the restaurant's local time. */
    record BlockView(
            BlockId id,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String reason) {}

    /**
     * A party, in the restaurant's local time.
     *
     * @param dietary what its guest cannot or does not eat, in their own words
     * @param expectedAt when it comes, if it announced to be late; absent once it is seated
     */
    record PartyView(
            SeatingId seatingId,
            int partySize,
            @Nullable String guestName,
            @Nullable String dietary,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable LocalDateTime expectedAt,
            @JsonUnwrapped SeatingOrder order,
            List<Flag> flags) {}

    /** Why a party needs the attention of staff; its line in the book says more. */
    enum Flag {
        /** The party at its table has not left, and stays into its time. */
        ENDANGERED,
        /** It was accepted under rules that have changed since. */
        CONFLICT
    }
}
