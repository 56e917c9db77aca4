package dev.ross.query.till.receipt;

import dev.ross.contracts.order.OrderId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the lists that each receipt is on, keyed by receipt; its later events do not say it. */
@Component
@DocumentBound("one receipt's order and day")
class ReceiptPlaces extends ViewStore<ReceiptPlaces.ReceiptPlace> {
    ReceiptPlaces(ViewRegistry registry) {
        super(registry, IssuedReceipts.NAME + "-places", ReceiptPlace.class, ReceiptPlace::unknown);
    }

    @Override
    public String screen() {
        return IssuedReceipts.NAME;
    }

    /**
     * The lists that a receipt is on.
     *
     * @param order absent, as the day is, if there is no such receipt
     */
    record ReceiptPlace(@Nullable OrderId order, @Nullable LocalDate day) {
        static ReceiptPlace unknown(String receipt) {
            return new ReceiptPlace(null, null);
        }
    }
}
