package dev.ross.contracts.till;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on a restaurant's till. Payments and receipts follow from the commands on orders. */
public sealed interface TillCommand extends RestaurantScoped {
    record SetTillSettings(@RoutingKey RestaurantId restaurant, TillSettings settings, StaffId staff)
            implements TillCommand {}

    /**
     * Puts cash into the drawer, or takes it out.
     *
     * @param in in minor units; negative: taken out
     * @param reason from the till's list
     */
    record MoveCash(@RoutingKey RestaurantId restaurant, long in, String reason, StaffId staff) implements TillCommand {
        public MoveCash {
            if (Money.requireWithinBounds(in) == 0) throw new IllegalArgumentException("cash moves in or out");
        }
    }

    /**
     * Closes a day, so that nothing more is counted to it.
     *
     * @param counted the cash in the drawer, in minor units
     * @param left how much of it stays there for the next day; absent: as much as there was in the beginning, if that
     *     was counted
     * @param reason of a difference, from the till's list; absent if there is none
     * @param leaveOpen whether it is closed although orders or seatings are open
     */
    record CloseDay(
            @RoutingKey RestaurantId restaurant,
            LocalDate day,
            long counted,
            @Nullable Long left,
            @Nullable String reason,
            boolean leaveOpen,
            StaffId staff)
            implements TillCommand {
        public CloseDay {
            if (Money.requireWithinBounds(counted) < 0 || left != null && left < 0)
                throw new IllegalArgumentException("no less than nothing is in a drawer");
        }
    }

    /** Has the report of a closed day mailed to the manager who asks for it. */
    record MailDayReport(@RoutingKey RestaurantId restaurant, LocalDate day, StaffId staff) implements TillCommand {}
}
