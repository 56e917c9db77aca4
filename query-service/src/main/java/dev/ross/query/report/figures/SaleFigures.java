package dev.ross.query.report.figures;

/**
 * What was sold. Amounts are in minor units.
 *
 * @param orders that had something on them
 * @param revenue the receipts, less refunds, with taxes and service charges, without tips
 * @param tax the taxes in it
 */
public record SaleFigures(int orders, long revenue, long tax) {
    public static final SaleFigures NONE = new SaleFigures(0, 0, 0);

    public SaleFigures plus(SaleFigures other) {
        return new SaleFigures(orders + other.orders, revenue + other.revenue, tax + other.tax);
    }

    SaleFigures negated() {
        return new SaleFigures(-orders, -revenue, -tax);
    }
}
