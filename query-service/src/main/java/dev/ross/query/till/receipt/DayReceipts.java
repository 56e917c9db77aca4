package dev.ross.query.till.receipt;

import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.web.PageRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what the list of a service day says of each receipt, keyed by restaurant, day and place, the last one first. */
@Component
@DocumentBound("one line of a list")
class DayReceipts extends ViewStore<DayReceipts.ListedReceipt> {
    DayReceipts(ViewRegistry registry) {
        super(registry, IssuedReceipts.NAME + "-days", ListedReceipt.class, ListedReceipt::blank);
    }

    @Override
    public String screen() {
        return IssuedReceipts.NAME;
    }

    static String key(LocalDate day, ReceiptId receipt) {
        return prefix(receipt.restaurant(), day) + ReceiptSummary.placeFromTheEnd(receipt);
    }

    /** The keys of one page, and one more: if there is a document under it, there is a next page. */
    static KeyRange part(RestaurantId restaurant, LocalDate day, PageRequest paging) {
        return KeyRange.of(prefix(restaurant, day), paging.after(), paging.limit() + 1);
    }

    private static String prefix(RestaurantId restaurant, LocalDate day) {
        return restaurant + "." + day + ".";
    }

    /**
     * The document under one key.
     *
     * @param summary absent if there is no receipt under it
     */
    record ListedReceipt(@Nullable ReceiptSummary summary) {
        static ListedReceipt blank(String key) {
            return new ListedReceipt(null);
        }

        ListedReceipt printed(int print) {
            return summary == null ? this : new ListedReceipt(summary.printed(print));
        }
    }
}
