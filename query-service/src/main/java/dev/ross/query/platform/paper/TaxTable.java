package dev.ross.query.platform.paper;

import dev.ross.contracts.money.Rate;
import java.util.List;

/** A table of taxes: rate, net amount, tax, gross amount. */
public record TaxTable(PaperLayout paper, AmountText amounts) {
    private static final List<String> HEADS = List.of("Net", "Tax", "Gross");

    public void addHead() {
        paper.cells("Tax rate", HEADS, HEADS);
    }

    /** Amounts are in minor units. */
    public void add(Rate rate, long net, long tax, long gross) {
        paper.cells(AmountText.percent(rate), HEADS, List.of(amounts.of(net), amounts.of(tax), amounts.of(gross)));
    }
}
