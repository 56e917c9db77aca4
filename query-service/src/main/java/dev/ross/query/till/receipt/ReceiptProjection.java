package dev.ross.query.till.receipt;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptEvent.ReceiptPrinted;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.till.receipt.DayReceipts.ListedReceipt;
import dev.ross.query.till.receipt.IssuedReceipts.ReceiptRecord;
import dev.ross.query.till.receipt.ReceiptPlaces.ReceiptPlace;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Projects receipts. Receipts themselves are never looked up: so they are written before what they are made from, and a
 * batch that is repeated after a crash finds them as they were issued.
 */
@Component
@ProcessingGroup(IssuedReceipts.NAME)
class ReceiptProjection {
    private final IssuedReceipts receipts;
    private final OrderReceipts orders;
    private final DayReceipts days;
    private final ReceiptPlaces places;
    private final ReceiptHeaders restaurants;

    ReceiptProjection(
            IssuedReceipts receipts,
            OrderReceipts orders,
            DayReceipts days,
            ReceiptPlaces places,
            ReceiptHeaders restaurants) {
        this.receipts = receipts;
        this.orders = orders;
        this.days = days;
        this.places = places;
        this.restaurants = restaurants;
        restaurants.isLookedUpBy(ReceiptIssued.class, ReceiptIssued::restaurant);
        orders.isLookedUpBy(
                ReceiptIssued.class,
                issued -> corrects(issued) ? issued.receipt().order() : null);
        places.isLookedUpBy(ReceiptPrinted.class, ReceiptPrinted::receipt);
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        restaurants.update(event.restaurant(), at, header -> header.after(event));
    }

    @EventHandler
    void on(ReceiptIssued issued, LogPosition at) {
        var order = issued.receipt().order();
        var corrected = corrected(issued);
        var receipt = IssuedReceipt.of(issued, corrected, restaurants.look(issued.restaurant()));
        var summary = ReceiptSummary.of(issued, corrected);
        receipts.remember(receipt.id(), at, new ReceiptRecord(receipt));
        days.remember(DayReceipts.key(issued.day(), receipt.id()), at, new ListedReceipt(summary));
        orders.update(order, at, list -> list.with(summary));
        places.remember(receipt.id(), at, new ReceiptPlace(order, issued.day()));
    }

    @EventHandler
    void on(ReceiptPrinted printed, LogPosition at) {
        var receipt = printed.receipt();
        var place = places.look(receipt);
        if (place.order() == null || place.day() == null) return;
        receipts.update(receipt, at, record -> record.printed(printed.print()));
        days.update(DayReceipts.key(place.day(), receipt), at, listed -> listed.printed(printed.print()));
        orders.update(place.order(), at, list -> list.printed(receipt, printed.print()));
    }

    @ResetHandler
    void forget() {
        receipts.empty();
        orders.empty();
        days.empty();
        places.empty();
        restaurants.empty();
    }

    /** The number of the last sale of the same order and part; absent for a sale. */
    private @Nullable Long corrected(ReceiptIssued issued) {
        var content = issued.receipt();
        return corrects(issued) ? orders.look(content.order()).lastSale(content.part(), issued.number()) : null;
    }

    private static boolean corrects(ReceiptIssued issued) {
        return issued.receipt().kind() != ReceiptKind.SALE;
    }
}
