package dev.ross.contracts.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Divides an amount by the method of the largest remainder; of equal remainders the earlier part's counts more. The parts
 * add up to the amount, each has its sign or is zero, and none is a minor unit or more from its exact share.
 */
public final class Apportionment {
    private Apportionment() {}

    /** Divides into equal parts. */
    public static List<Long> evenly(long amount, int parts) {
        if (parts < 1) throw new IllegalArgumentException("an amount is divided into one part or more");
        return byWeight(
                amount, LongStream.generate(() -> 1).limit(parts).boxed().toList());
    }

    /**
     * Divides in proportion to weights.
     *
     * @param weights none negative; not all zero, unless the amount is
     */
    public static List<Long> byWeight(long amount, List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) throw new IllegalArgumentException("a weight is negative");
        if (amount < 0)
            return byWeight(-amount, weights).stream().map(part -> -part).toList();
        var sum = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (sum == 0) {
            if (amount != 0) throw new IllegalArgumentException("nothing has a weight, so nothing can have a part");
            return weights.stream().map(weight -> 0L).toList();
        }
        return divide(amount, weights, BigInteger.valueOf(sum));
    }

    private static List<Long> divide(long amount, List<Long> weights, BigInteger sum) {
        var exact = weights.stream()
                .map(weight -> BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(sum))
                .toList();
        var parts = exact.stream().mapToLong(share -> share[0].longValueExact()).toArray();
        var left = amount - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> exact.get(part)[1])
                        .reversed())
                .limit(left)
                .forEach(part -> parts[part]++);
        return Arrays.stream(parts).boxed().toList();
    }
}
