package dev.ross.query.till.receipt;

import static dev.ross.platform.security.CallerKind.STAFF;
import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.till.receipt.ReceiptLists.DayReceiptList;
import dev.ross.query.till.receipt.ReceiptLists.OrderReceiptList;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReceiptPageController {
    private final Screens screens;
    private final IssuedReceipts receipts;
    private final OrderReceipts orders;
    private final DayReceipts days;

    ReceiptPageController(Screens screens, IssuedReceipts receipts, OrderReceipts orders, DayReceipts days) {
        this.screens = screens;
        this.receipts = receipts;
        this.orders = orders;
        this.days = days;
    }

    /**
     * A receipt; also as text of 42 columns, and as PDF.
     *
     * @param print the print that it is read for, as printing it answered: 503 {@code NOT_YET} until that is recorded
     *     here, so that it says whether it is a copy; absent: it is not read to be printed
     */
    @GetMapping("/receipts/{receipt}")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ReceiptView> page(
            @PathVariable ReceiptId receipt,
            @RequestParam(defaultValue = "0") @Min(0) @Max(ReceiptView.MOST_PRINTS) int print) {
        return screens.of(receipts, receipt, new ReceiptPresentation(print));
    }

    /** The receipts of an order, by their numbers. */
    @GetMapping("/orders/{order}/receipts")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<ReceiptCard>> ofOrder(@PathVariable OrderId order, PageRequest paging) {
        return screens.of(orders, order, new OrderReceiptList(paging));
    }

    /**
     * The receipts of a service day, the last one first.
     *
     * @param day that they are counted to
     */
    @GetMapping("/restaurants/{restaurant}/receipts")
    @AllowedFor(STAFF)
    ScreenAnswer<?, ListPage<ReceiptCard>> ofDay(
            @PathVariable RestaurantId restaurant,
            @RequestParam @DateTimeFormat(iso = DATE) LocalDate day,
            PageRequest paging) {
        return screens.of(days, DayReceipts.part(restaurant, day, paging), new DayReceiptList(paging));
    }
}
