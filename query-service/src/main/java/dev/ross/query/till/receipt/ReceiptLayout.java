package dev.ross.query.till.receipt;

import dev.ross.query.platform.paper.AmountText;
import dev.ross.query.platform.paper.PaperDocument;
import dev.ross.query.platform.paper.PaperLayout;
import dev.ross.query.till.receipt.ReceiptView.ReceiptPayment;
import dev.ross.query.till.receipt.ReceiptView.ReceiptSubject;
import java.util.Locale;

/** Lays a receipt out on paper. A copy says so before all amounts, and after them. */
final class ReceiptLayout {
    private static final String COPY = "***  C O P Y  ***";

    private final ReceiptView receipt;
    private final AmountText amounts;
    private final PaperLayout paper = new PaperLayout();

    private ReceiptLayout(ReceiptView receipt) {
        this.receipt = receipt;
        this.amounts = new AmountText(receipt.sums().currency());
    }

    static PaperDocument of(ReceiptView receipt) {
        var layout = new ReceiptLayout(receipt);
        layout.addHead();
        new BillLayout(layout.paper, layout.amounts).add(receipt.subject().kind(), receipt.sums());
        layout.addPayments();
        layout.addFoot();
        return new PaperDocument(title(receipt.subject()), receipt.subject().at(), layout.paper.lines());
    }

    private void addHead() {
        var subject = receipt.subject();
        receipt.restaurant().on(paper);
        receipt.text().heading().forEach(paper::centered);
        paper.rule().centered(title(subject));
        if (receipt.copy()) paper.centered(COPY);
        paper.rule()
                .row(
                        receipt.restaurant().timeOf(subject.at()),
                        "Order " + subject.order().local());
        if (subject.part() != null) paper.text("Part " + subject.part() + " of a split bill");
        paper.rule();
    }

    private static String title(ReceiptSubject subject) {
        var of = subject.corrects() == null ? "" : " of receipt " + subject.corrects();
        return switch (subject.kind()) {
            case SALE -> "RECEIPT " + subject.number();
            case REFUND -> "REFUND " + subject.number() + of;
            case CANCELLATION -> "CANCELLATION " + subject.number() + of;
        };
    }

    private void addPayments() {
        if (!receipt.payments().isEmpty()) paper.rule();
        receipt.payments().forEach(this::add);
    }

    private void add(ReceiptPayment payment) {
        paper.row(nameOf(payment), amounts.of(payment.amount()));
        if (payment.tip() != 0) paper.row("  ", "Tip in it", amounts.of(payment.tip()));
        if (payment.rounding() != 0) paper.row("  ", "Cash rounding in it", amounts.of(payment.rounding()));
        if (payment.tendered() != null) paper.row("  ", "Tendered", amounts.of(payment.tendered()));
        if (payment.change() != null) paper.row("  ", "Change", amounts.of(payment.change()));
        if (givenBack(payment) != 0) paper.row("  ", "Given back later", amounts.of(givenBack(payment)));
    }

    /** What was given back of the cash after it was paid, and before this receipt. */
    private static long givenBack(ReceiptPayment payment) {
        return payment.tendered() == null || payment.change() == null
                ? 0
                : payment.tendered() - payment.change() - payment.amount();
    }

    private static String nameOf(ReceiptPayment payment) {
        var name = payment.method().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private void addFoot() {
        paper.rule();
        addFiscalMark();
        receipt.text().footer().forEach(paper::centered);
        if (receipt.copy()) paper.centered(COPY);
    }

    private void addFiscalMark() {
        var fiscal = receipt.fiscal();
        if (fiscal == null) {
            paper.centered("No fiscal receipt");
            return;
        }
        if (!fiscal.available()) paper.centered("Fiscal unit unavailable");
        paper.text("Fiscal unit " + fiscal.unit());
        fiscal.lines().forEach(paper::text);
    }
}
