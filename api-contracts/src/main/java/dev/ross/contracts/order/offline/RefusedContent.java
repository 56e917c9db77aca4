package dev.ross.contracts.order.offline;

import dev.ross.contracts.order.line.LineId;
import org.jspecify.annotations.Nullable;

/**
 * What a refused command was to do, without anything that people wrote about a guest.
 *
 * @param summary names of items and numbers, such as "2 × Ribeye" or "CASH tip 500", amounts in minor units; empty if
 *     its kind says all
 * @param line that it was about; absent if it was about none, or about several
 * @param amount that was to be paid or taken off, in minor units; absent if it named none
 */
public record RefusedContent(
        String summary, @Nullable LineId line, @Nullable Long amount) {
    /** The most letters of a summary. */
    public static final int LONGEST = 200;

    private static final String CUT = "…";

    public RefusedContent {
        if (summary.length() > LONGEST) summary = cut(summary) + CUT;
    }

    /** Not inside a character: half of one could not be stored. */
    private static String cut(String summary) {
        var end = LONGEST - CUT.length();
        return summary.substring(0, Character.isHighSurrogate(summary.charAt(end - 1)) ? end - 1 : end);
    }

    /** The same about a line whose name is known. */
    public RefusedContent about(String name) {
        return new RefusedContent(summary.isEmpty() ? name : summary + " " + name, line, amount);
    }
}
