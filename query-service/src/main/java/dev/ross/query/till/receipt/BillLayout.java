package dev.ross.query.till.receipt;

import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.query.platform.paper.AmountText;
import dev.ross.query.platform.paper.PaperLayout;
import dev.ross.query.platform.paper.TaxTable;
import dev.ross.query.platform.report.DayReport.TaxReport;
import dev.ross.query.till.receipt.ReceiptView.ReceiptSums;
import dev.ross.query.till.receipt.ReceiptView.SoldLine;
import java.util.List;

/** Lays out what a receipt comes to: its lines, sums and taxes. The amounts of the lines and sums add up. */
record BillLayout(PaperLayout paper, AmountText amounts) {
    void add(ReceiptKind kind, ReceiptSums sums) {
        if (kind == ReceiptKind.SALE) addBill(sums);
        else paper.row("TOTAL " + sums.currency(), amounts.of(sums.total()));
        addTaxes(sums.taxes());
    }

    private void addBill(ReceiptSums sums) {
        sums.lines().forEach(this::add);
        if (!sums.lines().isEmpty()) paper.rule();
        if (sums.discount() != 0) paper.row("Discount", amounts.of(-sums.discount()));
        if (sums.serviceCharge() != 0) paper.row("Service charge", amounts.of(sums.serviceCharge()));
        if (!sums.pricesIncludeTax()) paper.row("Tax", amounts.of(taxBeside(sums)));
        if (sums.billTotal() != sums.total()) addShare(sums);
        else paper.row("TOTAL " + sums.currency(), amounts.of(sums.total()));
    }

    private void addShare(ReceiptSums sums) {
        paper.row("Bill total " + sums.currency(), amounts.of(sums.billTotal()));
        paper.row("TOTAL, this receipt", amounts.of(sums.total()));
    }

    /**
     * The tax on the amounts above it. If these are all of the bill, although the receipt is for a part of it, the tax
     * is that of the whole bill as well.
     */
    private static long taxBeside(ReceiptSums sums) {
        var above = sums.lines().stream().mapToLong(SoldLine::charged).sum() - sums.discount() + sums.serviceCharge();
        var own = sums.taxes().stream().mapToLong(TaxReport::tax).sum();
        return above + own == sums.total() ? own : sums.billTotal() - above;
    }

    private void add(SoldLine line) {
        paper.row(line.quantity() + " x " + line.name(), amounts.of(line.charged()));
        if (line.quantity() > 1) paper.text("    ", "at " + amounts.of(line.price()));
        // the price comes first: after a name from right to left it would be shown on its other side
        for (var option : line.options()) paper.text("    ", "+ " + amounts.of(option.price()) + " " + option.name());
        if (line.comped() > 0) paper.text("    ", line.comped() + " comped");
        var reduction = line.reduction() - line.comped() * line.price();
        if (reduction != 0) paper.text("    ", "reduced by " + amounts.of(reduction));
        if (line.charged() != line.amount()) paper.text("    ", "share of " + amounts.of(line.amount()));
    }

    private void addTaxes(List<TaxReport> taxes) {
        if (taxes.isEmpty()) return;
        var table = new TaxTable(paper, amounts);
        paper.rule();
        table.addHead();
        for (var tax : taxes) table.add(tax.rate(), tax.net(), tax.tax(), tax.gross());
    }
}
