package dev.ross.query.report;

import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.query.report.figures.SaleFigures;
import dev.ross.query.report.figures.WeekFigures;
import dev.ross.query.report.figures.WeekFiguresBuilder;
import java.util.List;
import java.util.Objects;

/** Computes what an order contributes to its week: what was ordered, and what was taken off. */
final class OrderContribution {
    private final ReportedOrder order;
    private final AmountRounding rounding;
    private final WeekFiguresBuilder figures = new WeekFiguresBuilder();

    private OrderContribution(ReportedOrder order) {
        this.order = order;
        this.rounding = order.content().requireTerms().bill().rounding();
    }

    static WeekFigures of(ReportedOrder order) {
        return order.date() == null ? WeekFigures.NONE : new OrderContribution(order).figures();
    }

    private WeekFigures figures() {
        var content = order.content();
        if (content.lines().stream().anyMatch(line -> !line.isGone()))
            figures.sales(Objects.requireNonNull(order.date()), order.opens(), new SaleFigures(1, 0, 0));
        var subtotal = 0L;
        for (var line : content.lines()) subtotal += add(line);
        addDiscounts(content.bill().discounts(), subtotal);
        return figures.build();
    }

    /** Returns what the line comes to. */
    private long add(OrderedLine line) {
        addVoids(line);
        var amount = 0L;
        for (var billed : line.billed(rounding).toList()) {
            figures.item(line.line().name(), billed.quantity(), billed.remaining());
            addComps(line);
            addDiscounts(line.reductions(), billed.amount() - line.line().unitPrice() * line.comped());
            amount += billed.remaining();
        }
        return amount;
    }

    private void addVoids(OrderedLine line) {
        for (var each : line.reductions())
            if (each.kind() == ReductionKind.VOIDED) {
                var units = each.unitsOf(line.line().quantity());
                add(each, line.line().unitPrice() * units);
            }
    }

    private void addComps(OrderedLine line) {
        var rest = line.comped();
        for (var each : line.reductions())
            if (each.kind() == ReductionKind.COMPED && rest > 0) {
                var units = Math.min(rest, each.unitsOf(line.line().quantity()));
                add(each, line.line().unitPrice() * units);
                rest -= units;
            }
    }

    /** Each discount is on what those before it have left. */
    private void addDiscounts(List<LineReduction> reductions, long from) {
        var rest = from;
        for (var each : reductions)
            if (each.discount() != null) {
                var amount = each.discount().of(rest, rounding);
                add(each, amount);
                rest -= amount;
            }
    }

    private void add(LineReduction reduction, long amount) {
        if (amount == 0) return; // of a line or bill that went to another order
        figures.reduction(
                reduction.kind(),
                Objects.requireNonNullElse(reduction.reason(), ""),
                order.authorOf(reduction.id()),
                1,
                amount);
    }
}
