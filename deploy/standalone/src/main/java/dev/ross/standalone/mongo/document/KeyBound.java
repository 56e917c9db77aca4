package dev.ross.standalone.mongo.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One end of a range of keys.
 *
 * @param inclusive whether the key itself is in the range
 */
public record KeyBound(byte[] key, boolean inclusive) {
    static KeyBound higher(@Nullable KeyBound one, KeyBound other) {
        return one == null || one.isBelow(other) ? other : one;
    }

    static KeyBound lower(@Nullable KeyBound one, KeyBound other) {
        if (one == null) return other;
        int order = Arrays.compareUnsigned(one.key, other.key);
        return order < 0 || order == 0 && !one.inclusive ? one : other;
    }

    private boolean isBelow(KeyBound other) {
        int order = Arrays.compareUnsigned(key, other.key);
        return order < 0 || order == 0 && inclusive;
    }
}
