package dev.ross.contracts.order.payment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.order.line.LineId;
import java.util.List;

/** How a bill is to be split. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SplitRequest.Evenly.class, name = "EVEN"),
    @JsonSubTypes.Type(value = SplitRequest.ByAmount.class, name = "AMOUNT"),
    @JsonSubTypes.Type(value = SplitRequest.BySeat.class, name = "SEAT"),
    @JsonSubTypes.Type(value = SplitRequest.ByLine.class, name = "LINE")
})
public sealed interface SplitRequest {
    /** Into equal parts. */
    record Evenly(int parts) implements SplitRequest {}

    /**
     * Into parts of these amounts.
     *
     * @param amounts in minor units, together what is split
     */
    record ByAmount(@AtMost(BillDivision.MOST_PARTS) List<Long> amounts) implements SplitRequest {
        public ByAmount {
            amounts = List.copyOf(amounts);
            for (var amount : amounts)
                if (Money.requireWithinBounds(amount) < 0) throw new IllegalArgumentException("a part is not negative");
        }
    }

    /** Into a part for each seat that has lines; all share the lines that have no seat. */
    record BySeat() implements SplitRequest {}

    /** Into parts that name their lines. */
    record ByLine(@AtMost(BillDivision.MOST_PARTS) List<LinesOfPart> parts) implements SplitRequest {
        public ByLine {
            parts = List.copyOf(parts);
        }
    }

    /** What one part has of the lines. */
    record LinesOfPart(@AtMost(500) List<LineShare> lines) {
        public LinesOfPart {
            lines = List.copyOf(lines);
            if (lines.isEmpty()
                    || lines.stream().map(LineShare::line).distinct().count() < lines.size())
                throw new IllegalArgumentException("a part names some lines, each of them once");
        }

        public long sharesOf(LineId line) {
            return lines.stream()
                    .filter(share -> share.line().equals(line))
                    .mapToLong(LineShare::shares)
                    .sum();
        }
    }

    /**
     * What one part has of a line.
     *
     * @param shares its weight beside the other parts that have the line
     */
    record LineShare(LineId line, int shares) {
        private static final int MOST = 1_000;

        public LineShare {
            if (shares < 1 || shares > MOST)
                throw new IllegalArgumentException("a line is shared by weights from 1 to " + MOST);
        }
    }
}
