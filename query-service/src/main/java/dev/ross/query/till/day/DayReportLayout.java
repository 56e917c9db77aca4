package dev.ross.query.till.day;

import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.till.OpenService;
import dev.ross.query.platform.paper.AmountText;
import dev.ross.query.platform.paper.PaperDocument;
import dev.ross.query.platform.paper.PaperLayout;
import dev.ross.query.platform.paper.TaxTable;
import dev.ross.query.platform.report.DayReport;
import dev.ross.query.platform.report.DayReport.MethodReport;
import dev.ross.query.platform.report.DayReport.ServerReport;
import dev.ross.query.till.day.ClosedDayView.CountedCash;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the report of a closed day out on paper. */
final class DayReportLayout {
    private static final Currency NONE = Currency.getInstance("XXX");

    private final ClosedDayView day;
    private final AmountText amounts;
    private final PaperLayout paper = new PaperLayout();

    private DayReportLayout(ClosedDayView day) {
        this.day = day;
        this.amounts = new AmountText(Objects.requireNonNullElse(day.currency(), NONE));
    }

    static PaperDocument of(ClosedDayView day) {
        var layout = new DayReportLayout(day);
        layout.addHead();
        layout.addSales(day.report());
        day.report().methods().forEach(layout::add);
        layout.addReceived(day.report());
        layout.addServers();
        layout.addCash(day.cash());
        layout.addLeftOpen(day.leftOpen());
        return new PaperDocument("Z REPORT " + day.number(), day.at(), layout.paper.lines());
    }

    private void addHead() {
        var report = day.report();
        day.restaurant().on(paper);
        paper.rule().centered("Z REPORT " + day.number()).rule();
        paper.row("Service day", report.day().toString());
        paper.row("Closed", day.restaurant().timeOf(day.at()));
        if (day.by() == null) paper.text("Nobody closed it for two weeks");
        else
            paper.row(
                    "Closed by",
                    Objects.requireNonNullElse(day.byName(), day.by().toString()));
        var receipts = report.receipts();
        paper.row("Receipts", String.valueOf(receipts.count()));
        if (receipts.count() > 0) paper.row("Numbers", receipts.first() + " to " + receipts.last());
    }

    private void addSales(DayReport report) {
        paper.rule();
        if (!report.taxes().isEmpty()) {
            var table = new TaxTable(paper, amounts);
            table.addHead();
            for (var tax : report.taxes()) table.add(tax.rate(), tax.net(), tax.tax(), tax.gross());
        }
        paper.row("TOTAL " + amounts.currency(), amounts.of(report.total()));
    }

    private void add(MethodReport method) {
        var name = method.method().name();
        paper.rule();
        paper.row(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), amounts.of(method.remaining()));
        paper.row("  ", "Payments: " + method.payments(), amounts.of(method.amount()));
        if (method.refunds() > 0) paper.row("  ", "Refunds: " + method.refunds(), amounts.of(-method.refunded()));
        if (method.tips() != 0) paper.row("  ", "Tips in it", amounts.of(method.tips()));
        if (method.rounding() != 0) paper.row("  ", "Cash rounding in it", amounts.of(method.rounding()));
    }

    /** How the total of the receipts becomes what was received. */
    private void addReceived(DayReport report) {
        if (report.methods().isEmpty() && report.total() == 0) return;
        paper.rule();
        paper.row("Total of the receipts", amounts.of(report.total()));
        if (report.tips() != 0) paper.row("+ Tips", amounts.of(report.tips()));
        if (report.rounding() != 0) paper.row("+ Cash rounding", amounts.of(report.rounding()));
        var gap = report.paidWithoutReceipt();
        if (gap > 0) paper.row("+ Paid, without a receipt yet", amounts.of(gap));
        if (gap < 0) paper.row("- Had been paid on earlier days", amounts.of(-gap));
        paper.row("= Received, less refunds", amounts.of(report.received()));
    }

    private void addServers() {
        if (!day.report().servers().isEmpty()) paper.rule();
        day.report().servers().forEach(this::add);
    }

    private void add(ServerReport server) {
        paper.text(nameOf(server));
        paper.row("  ", "Sales", amounts.of(server.sales()));
        paper.row("  ", "Received", amounts.of(server.received()));
        if (server.tips() != 0) paper.row("  ", "Tips in it", amounts.of(server.tips()));
    }

    private static String nameOf(ServerReport server) {
        if (server.server() == null) return "Others";
        return "Server "
                + Objects.requireNonNullElse(server.name(), server.server().toString());
    }

    private void addCash(@Nullable CountedCash cash) {
        paper.rule();
        if (cash != null) paper.row("Cash in the beginning", amounts.of(cash.opening()));
        addChanges(day.report());
        if (cash == null) {
            paper.text("The cash was not counted");
            return;
        }
        if (cash.laterDays() != 0) paper.row("+ Cash of later days", amounts.of(cash.laterDays()));
        paper.row("= Expected", amounts.of(cash.expected()));
        paper.row("Counted", amounts.of(cash.counted()));
        paper.row("Difference", amounts.of(cash.difference()));
        if (cash.reason() != null) paper.text("  ", cash.reason());
        paper.row("Left in the drawer", amounts.of(cash.left()));
    }

    private void addChanges(DayReport report) {
        report.methods().stream()
                .filter(each -> each.method() == PaymentMethod.CASH)
                .forEach(cash -> paper.row("+ Cash received, less refunds", amounts.of(cash.remaining())));
        var movements = report.movements();
        if (movements.in() != 0) paper.row("+ Put in", amounts.of(movements.in()));
        if (movements.out() != 0) paper.row("- Taken out", amounts.of(movements.out()));
    }

    private void addLeftOpen(@Nullable OpenService leftOpen) {
        if (leftOpen == null) {
            paper.rule().text("It was not known what was left open");
            return;
        }
        if (leftOpen.isNothing()) return;
        paper.rule().text("Left open");
        Stream.concat(
                        leftOpen.orders().stream().map(order -> "Order " + order.local()),
                        leftOpen.seatings().stream().map(seating -> "Seating " + seating.local()))
                .forEach(open -> paper.text("  ", open));
    }
}
