package dev.ross.contracts.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides several amounts (rows) over the same parts (columns), in proportion to the sums of the parts: the tax totals of
 * a bill over its guests. Rows add up to the amounts and columns to the sums; no cell is more than a minor unit from its
 * exact share.
 */
final class ApportionmentTable {
    private final long[] columnsLeft;
    private final BigInteger[] sums;
    private final BigInteger whole;

    private ApportionmentTable(List<Long> sums) {
        this.columnsLeft = sums.stream().mapToLong(Long::longValue).toArray();
        this.sums = sums.stream().map(BigInteger::valueOf).toArray(BigInteger[]::new);
        this.whole = BigInteger.valueOf(Arrays.stream(columnsLeft).sum());
    }

    /**
     * @param amounts none negative
     * @param sums none negative; together they are the amounts together
     * @return a row for each amount, with a cell for each part
     */
    static List<List<Long>> of(List<Long> amounts, List<Long> sums) {
        var table = new ApportionmentTable(sums);
        if (amounts.stream().mapToLong(Long::longValue).sum() != table.whole.longValueExact())
            throw new IllegalArgumentException("the parts do not add up to the amounts");
        var rows = amounts.stream().map(table::exactRow).toList();
        rows.forEach(table::takeWholeUnits);
        rows.forEach(table::distributeTheRest);
        return rows.stream()
                .map(row -> Arrays.stream(row.units).boxed().toList())
                .toList();
    }

    private Row exactRow(long amount) {
        var row = new Row(amount, new long[sums.length], new BigInteger[sums.length]);
        for (var column = 0; column < sums.length; column++) {
            var share = whole.signum() == 0
                    ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
                    : BigInteger.valueOf(amount).multiply(sums[column]).divideAndRemainder(whole);
            row.units[column] = share[0].longValueExact();
            row.remainders[column] = share[1];
        }
        return row;
    }

    private void takeWholeUnits(Row row) {
        for (var column = 0; column < columnsLeft.length; column++) columnsLeft[column] -= row.units[column];
    }

    /**
     * Gives the units that are left of a row to the columns that lack most; of these to the largest remainders. This
     * order never leaves a row or column that cannot be filled (Ryser's construction of a matrix with given sums).
     */
    private void distributeTheRest(Row row) {
        var left = row.amount - Arrays.stream(row.units).sum();
        IntStream.range(0, columnsLeft.length)
                .boxed()
                .sorted(Comparator.comparing((Integer column) -> columnsLeft[column])
                        .thenComparing(column -> row.remainders[column])
                        .reversed())
                .limit(left)
                .forEach(column -> {
                    row.units[column]++;
                    columnsLeft[column]--;
                });
    }

    /** One amount's cells: their whole units, and what remains of their exact shares. */
    private record Row(long amount, long[] units, BigInteger[] remainders) {}
}
