package dev.ross.query.till.receipt;

import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the receipts of each order, keyed by order. */
@Component
@DocumentBound("the receipts of one order, each of which follows from one of its 5000 changes")
class OrderReceipts extends ViewStore<OrderReceipts.ReceiptsOfOrder> {
    OrderReceipts(ViewRegistry registry) {
        super(registry, IssuedReceipts.NAME + "-orders", ReceiptsOfOrder.class, ReceiptsOfOrder::none);
    }

    @Override
    public String screen() {
        return IssuedReceipts.NAME;
    }

    /** The receipts of an order, by their numbers. */
    record ReceiptsOfOrder(List<ReceiptSummary> receipts) {
        static ReceiptsOfOrder none(String order) {
            return new ReceiptsOfOrder(List.of());
        }

        ReceiptsOfOrder with(ReceiptSummary added) {
            var others = receipts.stream().filter(each -> !each.id().equals(added.id()));
            return new ReceiptsOfOrder(Stream.concat(others, Stream.of(added)).toList());
        }

        ReceiptsOfOrder printed(ReceiptId receipt, int print) {
            return new ReceiptsOfOrder(receipts.stream()
                    .map(each -> each.id().equals(receipt) ? each.printed(print) : each)
                    .toList());
        }

        /** The number of the last sale of this part before this number; absent if there is none. */
        @Nullable
        Long lastSale(@Nullable Integer part, long before) {
            return receipts.stream()
                    .filter(each -> each.kind() == ReceiptKind.SALE && Objects.equals(each.part(), part))
                    .map(each -> each.id().number())
                    .filter(number -> number < before)
                    .max(Long::compare)
                    .orElse(null);
        }
    }
}
