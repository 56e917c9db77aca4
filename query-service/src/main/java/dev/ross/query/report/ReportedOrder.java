package dev.ross.query.report;

import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.value.StaffId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order, and who reduced it.
 *
 * @param date of the service in which it was opened; absent until then
 * @param opens when that service began; absent: outside of the opening hours
 * @param authors who gave a void, comp or discount, by its id
 * @param version of the last event of the order
 */
record ReportedOrder(
        @Nullable LocalDate date,
        @Nullable LocalTime opens,
        OrderContent content,
        Map<String, StaffId> authors,
        long version) {
    static ReportedOrder blank(String order) {
        return new ReportedOrder(null, null, OrderContent.NONE, Map.of(), -1);
    }

    ReportedOrder opened(LocalDate on, @Nullable LocalTime service) {
        return new ReportedOrder(on, service, content, authors, version);
    }

    ReportedOrder after(OrderEvent event, long number) {
        return new ReportedOrder(date, opens, content.after(event), authorsAfter(event), number);
    }

    /** Also knows who gave the reductions of lines that came from another order. */
    ReportedOrder withAuthorsOf(ReportedOrder other) {
        var all = new LinkedHashMap<>(authors);
        var known = reductions();
        other.authors.forEach((reduction, by) -> {
            if (known.contains(reduction)) all.putIfAbsent(reduction, by);
        });
        return new ReportedOrder(date, opens, content, all, version);
    }

    private Set<String> reductions() {
        var ids = new HashSet<String>();
        for (var line : content.lines())
            for (var reduction : line.reductions()) ids.add(reduction.id().value());
        return ids;
    }

    @Nullable
    StaffId authorOf(ReductionId reduction) {
        return authors.get(reduction.value());
    }

    private Map<String, StaffId> authorsAfter(OrderEvent event) {
        return switch (event) {
            case LineVoided voided -> withAuthor(voided.reduction(), voided.by());
            case LineComped comped -> withAuthor(comped.reduction(), comped.by());
            case DiscountGiven given -> withAuthor(given.reduction(), given.by());
            default -> authors;
        };
    }

    private Map<String, StaffId> withAuthor(ReductionId reduction, StaffId by) {
        var all = new LinkedHashMap<>(authors);
        all.put(reduction.value(), by);
        return all;
    }
}
