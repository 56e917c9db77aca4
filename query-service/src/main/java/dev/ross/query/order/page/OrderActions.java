package dev.ross.query.order.page;

import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.payment.BillPayments;
import dev.ross.contracts.order.payment.OrderBill;
import dev.ross.query.platform.security.Audience;
import java.util.ArrayList;
import java.util.List;

/** Determines the actions that may be taken on an order, each named as the last segment of the command's address. */
final class OrderActions {
    private OrderActions() {}

    /** Those of the party, at the address of its seating. */
    static List<String> ofParty(OrderContent content, boolean mayOrder) {
        return mayOrder && !content.isSettled() && hasRoomForLines(content) ? List.of("add-lines") : List.of();
    }

    /** Those of staff. */
    static List<String> of(OrderContent content, OrderTotals totals, Audience audience) {
        var actions = new ArrayList<String>();
        if (!content.isSettled()) addWhileOpen(actions, content, totals);
        if (audience == Audience.MANAGER && mayRefund(content.bill().paying())) actions.add("refund");
        return List.copyOf(actions);
    }

    private static void addWhileOpen(List<String> actions, OrderContent content, OrderTotals totals) {
        var paying = content.bill().paying();
        if (hasRoomForLines(content)) actions.add("add-lines");
        if (mayFireACourse(content)) actions.add("fire-course");
        actions.add("hold-course");
        if (content.bill().discounts().size() < OrderBill.MOST_DISCOUNTS) actions.add("discount");
        if (!content.bill().requested()) actions.add("request-bill");
        actions.addAll(List.of("move", "hand-over"));
        if (!paying.haveValue() && content.bill().discounts().isEmpty()) actions.add("merge");
        if (totals.open() > 0 && paying.payments().size() < BillPayments.MOST_PAYMENTS) actions.add("pay");
        if (totals.open() > 0) actions.add("split");
        if (!paying.division().open().isEmpty()) actions.add("join");
        if (totals.open() == 0 && content.lines().stream().noneMatch(OrderActions::waits)) actions.add("settle");
    }

    private static boolean hasRoomForLines(OrderContent content) {
        return content.lines().size() < OrderContent.MOST_LINES && content.details() < OrderContent.MOST_DETAILS;
    }

    private static boolean mayRefund(BillPayments paying) {
        return paying.refunds().size() < BillPayments.MOST_REFUNDS
                && paying.payments().stream()
                        .anyMatch(payment -> paying.remaining(payment).amount() > 0);
    }

    private static boolean mayFireACourse(OrderContent content) {
        return content.lines().stream().anyMatch(line -> waits(line) && !line.held());
    }

    private static boolean waits(OrderedLine line) {
        return line.toFire().findAny().isPresent();
    }
}
