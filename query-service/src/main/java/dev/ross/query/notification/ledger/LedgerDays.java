package dev.ross.query.notification.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which hours messages of a restaurant were asked for, and about how many: enough to tell which pages a part of the
 * ledger needs. It changes when an hour gets its first message, and whenever their number has doubled; so it is small, 40
 * bytes for a day, and seldom written.
 *
 * @param days by date in UTC: a digit for each of its hours, 0 for none, n for at least two to the power of n - 1
 */
record LedgerDays(Map<String, String> days) {
    private static final String NONE = "0".repeat(24);
    private static final int HEXADECIMAL = 16;

    LedgerDays {
        days = Collections.unmodifiableMap(new TreeMap<>(days));
    }

    static LedgerDays none(String restaurant) {
        return new LedgerDays(Map.of());
    }

    /**
     * @param messages of that hour, as far as they are known
     */
    LedgerDays with(LedgerHour hour, int messages) {
        int digit = Math.min(Integer.SIZE - Integer.numberOfLeadingZeros(messages), HEXADECIMAL - 1);
        if (digit <= digit(hour)) return this;
        var hours = new StringBuilder(days.getOrDefault(hour.day(), NONE));
        hours.setCharAt(hour.hour(), Character.forDigit(digit, HEXADECIMAL));
        Map<String, String> changed = new TreeMap<>(days);
        changed.put(hour.day(), hours.toString());
        return new LedgerDays(changed);
    }

    /** As many messages stand there at least. */
    int atLeast(LedgerHour hour) {
        int digit = digit(hour);
        return digit == 0 ? 0 : 1 << (digit - 1);
    }

    private int digit(LedgerHour hour) {
        return Character.digit(days.getOrDefault(hour.day(), NONE).charAt(hour.hour()), HEXADECIMAL);
    }
}
