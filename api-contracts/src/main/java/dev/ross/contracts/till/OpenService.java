package dev.ross.contracts.till;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.value.SeatingId;
import java.util.List;

/** Orders that are not settled, and parties that have not left; of each the first 200. */
public record OpenService(
        @AtMost(OpenService.MOST) List<OrderId> orders,
        @AtMost(OpenService.MOST) List<SeatingId> seatings) {
    /** The most orders, and the most seatings, that are named. */
    public static final int MOST = 200;

    public static final OpenService NONE = new OpenService(List.of(), List.of());

    public OpenService {
        orders = orders.stream().limit(MOST).toList();
        seatings = seatings.stream().limit(MOST).toList();
    }

    @JsonIgnore
    public boolean isNothing() {
        return orders.isEmpty() && seatings.isEmpty();
    }
}
