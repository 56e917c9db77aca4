package dev.ross.query.till.receipt;

import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillSettings.ReceiptText;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.paper.RestaurantHeader;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, as it was issued.
 *
 * @param corrects the number of the receipt that it corrects; absent if it corrects none
 * @param restaurant as it was called then, and the time zone of then
 * @param fiscal absent: there was no fiscal unit
 * @param prints how often it was printed
 */
record IssuedReceipt(
        ReceiptId id,
        LocalDate day,
        ReceiptContent content,
        @Nullable Long corrects,
        RestaurantHeader restaurant,
        ReceiptText text,
        @Nullable FiscalMark fiscal,
        StaffId by,
        Instant at,
        int prints) {
    static IssuedReceipt of(ReceiptIssued issued, @Nullable Long corrects, RestaurantHeader restaurant) {
        return new IssuedReceipt(
                new ReceiptId(issued.restaurant(), issued.number()),
                issued.day(),
                issued.receipt(),
                corrects,
                restaurant,
                issued.text(),
                issued.fiscal(),
                issued.by(),
                issued.at(),
                0);
    }

    IssuedReceipt printed(int print) {
        return new IssuedReceipt(id, day, content, corrects, restaurant, text, fiscal, by, at, Math.max(prints, print));
    }

    /** Each print after the first is a copy. */
    boolean isCopy() {
        return prints > 1;
    }
}
