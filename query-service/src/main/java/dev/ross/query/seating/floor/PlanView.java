package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.query.platform.web.Itemized;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The floor as it is shown.
 *
 * @param version of the restaurant's settings
 */
record PlanView(
        RestaurantId restaurantId,
        ZoneId timeZone,
        List<TableView> tables,
        List<Combination> combinations,
        long version)
        implements Itemized {
    @Override
    public String itemsProperty() {
        return "tables";
    }

    /** What goes on at a table. */
    enum State {
        FREE,
        HELD,
        /** Nobody is given it. */
        BLOCKED,
        SEATED,
        HAILING
    }

    /**
     * A table.
     *
     * @param since when it came to its state; absent where nobody has been there tonight
     * @param party who sits there, or for whom it is held
     * @param upcoming who comes later, soonest first
     * @param blocks when nobody is given it, now or later
     */
    record TableView(
            TableId id,
            String label,
            int minSeats,
            int maxSeats,
            @Nullable String area,
            Table.@Nullable Place position,
            Table.Bookable bookable,
            State state,
            @Nullable Instant since,
            @Nullable PartyView party,
            List<PartyView> upcoming,
            List<BlockView> blocks) {}

    /** A time in which nobody is given a table, by the restaurant's clocks. */
    record BlockView(
            BlockId id,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String reason) {}

    /**
     * A party, by the restaurant's clocks.
     *
     * @param dietary what its guest cannot or does not eat, in their own words
     */
    record PartyView(
            SeatingId seatingId,
            int partySize,
            @Nullable String guestName,
            @Nullable String dietary,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            List<Flag> flags) {}

    /** Why staff should look at a party; its line in the book says more. */
    enum Flag {
        /** Those who sit at its table have not left, and stay into its time. */
        ENDANGERED,
        /** It was promised by rules that have changed. */
        STRANDED
    }
}
