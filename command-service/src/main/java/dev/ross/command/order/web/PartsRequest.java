package dev.ross.command.order.web;

import static java.util.Objects.requireNonNullElse;

import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.payment.SplitRequest;
import dev.ross.contracts.order.payment.SplitRequest.ByAmount;
import dev.ross.contracts.order.payment.SplitRequest.ByLine;
import dev.ross.contracts.order.payment.SplitRequest.BySeat;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.order.payment.SplitRequest.LineShare;
import dev.ross.contracts.order.payment.SplitRequest.LinesOfPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request body of a split: into 2 to 50 parts.
 *
 * @param parts how many, if it is split evenly; absent otherwise
 * @param amounts of the parts in minor units, together what is open, if it is split by amounts; absent otherwise
 * @param partsByLine what each part has, if it is split by lines; absent otherwise
 */
record PartsRequest(
        @NotNull SplitKind by,
        @Nullable Integer parts,
        @Nullable @Size(max = 50) List<@NotNull Long> amounts,
        @Nullable @Size(max = 50) List<@NotNull @Valid PartByLineRequest> partsByLine) {
    /** How a bill is split. */
    enum SplitKind {
        /** Into equal parts. */
        EVEN,
        /** Into parts of these amounts. */
        AMOUNT,
        /** Into a part for each seat that has lines to be paid; these seats share the lines without a seat. */
        SEAT,
        /** Into parts that name their lines. */
        LINE
    }

    SplitRequest toSplit() {
        var isAsSaid = (parts != null) == (by == SplitKind.EVEN)
                && (amounts != null) == (by == SplitKind.AMOUNT)
                && (partsByLine != null) == (by == SplitKind.LINE);
        if (!isAsSaid) throw new IllegalArgumentException("a split names its parts as it is made, and nothing else");
        if (parts != null) return new Evenly(parts);
        if (amounts != null) return new ByAmount(amounts);
        if (partsByLine == null) return new BySeat();
        return new ByLine(partsByLine.stream().map(PartByLineRequest::toLines).toList());
    }

    /** What one part has of the lines; a line that several parts name is shared by them. */
    record PartByLineRequest(@NotNull @Size(max = 500) List<@NotNull @Valid LineShareRequest> lines) {
        LinesOfPart toLines() {
            return new LinesOfPart(lines.stream().map(LineShareRequest::toShare).toList());
        }
    }

    /**
     * @param shares the weight of the part beside others that have the line; absent: 1
     */
    record LineShareRequest(
            @NotNull LineId lineId, @Nullable Integer shares) {
        LineShare toShare() {
            return new LineShare(lineId, requireNonNullElse(shares, 1));
        }
    }
}
