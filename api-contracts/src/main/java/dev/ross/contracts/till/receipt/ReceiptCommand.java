package dev.ross.contracts.till.receipt;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on one receipt. */
public sealed interface ReceiptCommand extends RestaurantScoped {
    ReceiptId receipt();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return receipt().restaurant();
    }

    /** Records that it is printed. The result's version is 0 for the first print: each after it is a copy. */
    record PrintReceipt(ReceiptId receipt, StaffId staff) implements ReceiptCommand {}
}
