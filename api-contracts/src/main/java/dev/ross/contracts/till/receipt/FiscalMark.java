package dev.ross.contracts.till.receipt;

import dev.ross.contracts.AtMost;
import java.util.List;

/**
 * What a fiscal unit has a receipt say.
 *
 * @param unit names the device
 * @param available false: it was not, and the restaurant settles nevertheless
 * @param lines to be printed: codes, signatures, counters
 */
public record FiscalMark(
        String unit,
        boolean available,
        @AtMost(FiscalMark.MOST_LINES) List<String> lines) {
    public static final int MOST_LINES = 20;

    /** The longest line, in letters. */
    public static final int LONGEST = 500;

    public FiscalMark {
        lines = List.copyOf(lines);
        if (unit.length() > LONGEST
                || lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line.length() > LONGEST))
            throw new IllegalArgumentException("a fiscal mark has 20 lines of 500 letters at most");
    }
}
