package dev.ross.query.platform.figures;

import java.util.List;
import java.util.TreeMap;

/** Adds up rows. */
public final class FigureRows {
    private FigureRows() {}

    /**
     * The sum of two lists, in the order of the keys. Beyond the bound, rows of new keys are added to one row of all others.
     * Rows that come to nothing are left out, unless there is such a row: what was added to it must be taken off there.
     *
     * @param most how many rows there are beside that of all others
     */
    public static <R extends FigureRow<R>> List<R> sum(List<R> rows, List<R> more, int most) {
        if (more.isEmpty()) return rows;
        var sums = new TreeMap<String, R>();
        rows.forEach(row -> sums.put(row.key(), row));
        for (var row : more) {
            var listed = sums.containsKey(row.key()) || sums.size() < most ? row : row.asOthers();
            sums.merge(listed.key(), listed, FigureRow::plus);
        }
        if (sums.size() <= most) sums.values().removeIf(FigureRow::comesToNothing);
        return List.copyOf(sums.values());
    }

    public static <R extends FigureRow<R>> List<R> negated(List<R> rows) {
        return rows.stream().map(FigureRow::negated).toList();
    }
}
