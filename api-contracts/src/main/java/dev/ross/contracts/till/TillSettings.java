package dev.ross.contracts.till;

import dev.ross.contracts.AtMost;
import java.util.List;

/**
 * A restaurant's settings for its till.
 *
 * @param differenceReasons from which is chosen when the cash that was counted is not what is expected
 * @param movementReasons from which is chosen when cash is put into the drawer, or taken out of it
 */
public record TillSettings(
        ReceiptText receipt,
        FiscalUnitPolicy whenFiscalUnitIsAway,
        @AtMost(TillSettings.MOST_REASONS) List<String> differenceReasons,
        @AtMost(TillSettings.MOST_REASONS) List<String> movementReasons) {
    public static final int MOST_REASONS = 40;

    public static final TillSettings DEFAULT = new TillSettings(
            ReceiptText.NONE,
            FiscalUnitPolicy.REFUSE,
            List.of("Wrong change", "Not entered", "Not known"),
            List.of("Change fetched", "Tips paid out", "Purchase", "To the bank"));

    public TillSettings {
        differenceReasons = differenceReasons.stream().distinct().toList();
        movementReasons = movementReasons.stream().distinct().toList();
    }

    /** What becomes of receipts while the fiscal unit, if there is one, cannot secure them. */
    public enum FiscalUnitPolicy {
        /** None is issued: what needs one is refused until the unit is back. */
        REFUSE,
        /** They are issued, and say so. */
        CONTINUE
    }

    /**
     * What each receipt says beside its content. Blank lines are kept between others, not at the beginning and the end.
     *
     * @param heading such as the address, and the number in a trade register
     */
    public record ReceiptText(
            @AtMost(ReceiptText.MOST_LINES) List<String> heading,
            @AtMost(ReceiptText.MOST_LINES) List<String> footer) {
        public static final int MOST_LINES = 8;
        public static final ReceiptText NONE = new ReceiptText(List.of(), List.of());

        public ReceiptText {
            heading = withoutMargins(heading);
            footer = withoutMargins(footer);
        }

        private static List<String> withoutMargins(List<String> lines) {
            int from = 0;
            int to = lines.size();
            while (from < to && lines.get(from).isBlank()) from++;
            while (from < to && lines.get(to - 1).isBlank()) to--;
            return List.copyOf(lines.subList(from, to));
        }
    }
}
