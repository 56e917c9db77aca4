package dev.ross.query.till.receipt;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.till.receipt.DayReceipts.ListedReceipt;
import dev.ross.query.till.receipt.OrderReceipts.ReceiptsOfOrder;
import java.util.List;
import java.util.stream.Stream;

/** Present pages of lists of receipts, the same for all staff. */
final class ReceiptLists {
    private ReceiptLists() {}

    /** The receipts of an order, by their numbers. */
    record OrderReceiptList(PageRequest paging) implements Presentation<ReceiptsOfOrder, ListPage<ReceiptCard>> {
        @Override
        public ListPage<ReceiptCard> show(ReceiptsOfOrder order) {
            return paging.of(order.receipts(), ReceiptSummary::place).map(ReceiptCard::of);
        }
    }

    /** The receipts of a service day, the last one first. */
    record DayReceiptList(PageRequest paging) implements Presentation<List<ListedReceipt>, ListPage<ReceiptCard>> {
        @Override
        public ListPage<ReceiptCard> show(List<ListedReceipt> day) {
            var receipts = day.stream()
                    .flatMap(listed -> Stream.ofNullable(listed.summary()))
                    .toList();
            return paging.of(receipts, receipt -> ReceiptSummary.placeFromTheEnd(receipt.id()))
                    .map(ReceiptCard::of);
        }
    }
}
