package dev.ross.query.till;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.TillContent;
import dev.ross.contracts.till.TillSettings;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.report.CashChanges;
import dev.ross.query.platform.report.DayReport;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.staff.StaffNames;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A till as shown. Amounts are in minor units of the currency.
 *
 * @param days those that are open, the earliest first
 * @param version of the till, to be sent with {@code If-Match}
 * @param actions that this viewer may take now
 */
record TillView(
        Currency currency,
        TillSettings settings,
        @JsonUnwrapped TillNumbers numbers,
        List<DayReport> days,
        DrawerCash cash,
        OpenNow open,
        long version,
        List<String> actions) {
    static TillView of(TillState till, StaffNames names, Currency currency, Audience audience) {
        var content = till.content();
        return new TillView(
                currency,
                content.settings(),
                TillNumbers.of(content),
                content.open().stream().map(day -> DayReport.of(day, names)).toList(),
                DrawerCash.of(content),
                OpenNow.of(till),
                till.version(),
                actions(content, audience));
    }

    private static List<String> actions(TillContent content, Audience audience) {
        if (audience != Audience.MANAGER) return List.of("move-cash");
        return content.open().isEmpty()
                ? List.of("move-cash", "settings")
                : List.of("move-cash", "close-day", "settings");
    }

    /**
     * @param lastReceipt the number of the last receipt; 0 before the first
     * @param lastClosing the number of the last day that was closed; 0 before the first
     * @param closedUntil the last day that is closed; absent before the first
     */
    record TillNumbers(
            long lastReceipt, int lastClosing, @Nullable LocalDate closedUntil) {
        static TillNumbers of(TillContent content) {
            return new TillNumbers(content.receipts(), content.closings(), content.closedUntil());
        }
    }

    /**
     * The cash in the drawer. What it had and what changed it on the open days are together what is expected.
     *
     * @param opening what the drawer had when the first of the open days began
     * @param expected what it should have now
     */
    record DrawerCash(long opening, @JsonUnwrapped CashChanges changes, long expected) {
        static DrawerCash of(TillContent content) {
            return new DrawerCash(content.opening(), CashChanges.of(content.open()), content.expectedCash());
        }
    }

    /** Orders that are neither settled nor merged, and parties that have not left. */
    record OpenNow(List<OpenOrder> orders, List<OpenSeating> seatings) {
        static OpenNow of(TillState till) {
            var running = till.running();
            return new OpenNow(
                    running.orders().stream()
                            .map(each -> new OpenOrder(each.order(), each.seating(), till.tablesOf(each.seating())))
                            .toList(),
                    running.parties()
                            .map(party -> new OpenSeating(party, till.tablesOf(party)))
                            .toList());
        }
    }

    /**
     * @param tableLabel of the party's tables; absent if they are not known
     */
    record OpenOrder(
            OrderId order, SeatingId seating, @Nullable String tableLabel) {}

    /**
     * @param tableLabel of its tables; absent if they are not known
     */
    record OpenSeating(SeatingId seating, @Nullable String tableLabel) {}
}
