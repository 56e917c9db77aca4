package dev.ross.standalone.evenings;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.TableOrder.Ordered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Checks what the screens say of orders, of tickets and of what is left. */
final class OrderViewChecks {
    private static final String ORDER_PAGE = "order-page-4";
    private static final String KITCHEN_BOARD = "kitchen-board";

    private final EveningModel model;
    private final Set<String> pages = new HashSet<>();
    private boolean boardSeen;

    OrderViewChecks(EveningModel model) {
        this.model = model;
    }

    private OrdersOfTheEvening orders() {
        return model.orders;
    }

    void look(String view, String key, Document content) {
        if (view.equals(ORDER_PAGE)) page(key, content);
        if (view.equals(KITCHEN_BOARD)) board(key, content);
        if (view.startsWith("menu-page")) stock(view, key, content);
        if (view.startsWith("seating-card") && content.containsKey("hails")) party(view, key, key, content);
        if (view.startsWith("floor-plan") && content.get("orders") instanceof List<?>) floor(view, key, content);
        if (view.startsWith("seating-book")) entries(view, key, content);
    }

    /** Checks that nothing is missing on the screens that were looked at. */
    void sawEverything() {
        for (var order : orders().orders.keySet())
            ViewChecks.same(ORDER_PAGE, order + " exists", pages.contains(order.toString()), true);
        if (!boardSeen) ViewChecks.same(KITCHEN_BOARD, "exists", List.of(), inTheKitchen());
    }

    private void page(String key, Document page) {
        pages.add(key);
        var order = Objects.requireNonNull(orders().orders.get(OrderId.of(key)));
        var content = part(page, "content");
        var lines = list(content, "lines").map(OrderViewChecks::line).toList();
        var happened = order.lines.values().stream().map(Ordered::toString).toList();
        ViewChecks.same(ORDER_PAGE, key, lines, happened);
        var bill = part(content, "bill");
        var paying = part(bill, "paying");
        var paid = list(paying, "payments").mapToLong(OrderViewChecks::settled).sum()
                - list(paying, "refunds")
                        .filter(refund -> Boolean.TRUE.equals(refund.get("reopens")))
                        .mapToLong(OrderViewChecks::settled)
                        .sum();
        ViewChecks.same(ORDER_PAGE, key + " paid", paid, order.bill.paid());
        ViewChecks.same(
                ORDER_PAGE, key + " refunds", list(paying, "refunds").count(), (long) order.bill.refunds.size());
        ViewChecks.same(ORDER_PAGE, key + " parts", parts(paying, "open"), List.copyOf(order.bill.open.keySet()));
        ViewChecks.same(
                ORDER_PAGE, key + " paid parts", parts(paying, "closed"), List.copyOf(order.bill.closed.keySet()));
        var discounts = list(bill, "discounts")
                .map(each -> String.valueOf(each.get("id")))
                .toList();
        var given = order.bill.discounts.keySet().stream().map(Object::toString).toList();
        ViewChecks.same(ORDER_PAGE, key + " discounts", discounts, given);
        var notes = list(part(page, "notes"), "notes")
                .map(note -> String.valueOf(note.get("line")))
                .sorted()
                .toList();
        var written =
                order.notes.keySet().stream().map(Object::toString).sorted().toList();
        ViewChecks.same(ORDER_PAGE, key + " notes", notes, written);
        ViewChecks.same(ORDER_PAGE, key + " settled", bill.get("settledAt") != null, order.settled);
        var terms = part(content, "terms");
        ViewChecks.same(
                ORDER_PAGE,
                key + " seating and server",
                terms.get("seating") + " " + terms.get("server"),
                order.seating + " " + order.server);
    }

    private static long settled(Document payment) {
        return number(payment, "amount") - number(payment, "tip") - number(payment, "rounding");
    }

    private static List<Integer> parts(Document paying, String which) {
        return list(part(paying, "division"), which)
                .map(part -> (int) number(part, "number"))
                .sorted()
                .toList();
    }

    private static String line(Document shown) {
        var line = part(shown, "line");
        var quantity = (int) number(line, "quantity");
        var units = new TreeMap<String, Integer>();
        list(shown, "reductions")
                .forEach(reduction -> units.merge(
                        String.valueOf(reduction.get("kind")),
                        reduction.get("units") == null ? quantity : (int) number(reduction, "units"),
                        Integer::sum));
        var discounts = list(shown, "reductions")
                .filter(reduction -> "DISCOUNTED".equals(reduction.get("kind")))
                .map(reduction -> reduction.get("id"))
                .toList();
        var progress = list(shown, "progress").map(part -> part.get("status") + " " + part.get("ticket"));
        return line.get("id") + " " + quantity + " removed " + Math.min(units.getOrDefault("REMOVED", 0), quantity)
                + " voided " + units.getOrDefault("VOIDED", 0) + " moved " + units.getOrDefault("MOVED", 0) + " comped "
                + units.getOrDefault("COMPED", 0) + " less " + discounts + " "
                + progress.toList();
    }

    /** The evening has fewer tickets than the board has room for. */
    private void board(String key, Document board) {
        boardSeen = true;
        var open = list(board, "tickets")
                .filter(ticket -> ticket.get("finishedAt") == null)
                .toList();
        var shown = open.stream().flatMap(OrderViewChecks::wanted).sorted().toList();
        ViewChecks.same(KITCHEN_BOARD, key, shown, inTheKitchen());
        for (var ticket : open)
            ViewChecks.same(
                    KITCHEN_BOARD,
                    key + " " + ticket.get("id") + " is open",
                    wanted(ticket).findAny().isPresent() || isVoided(ticket),
                    true);
        list(board, "tickets")
                .filter(ticket -> ticket.get("finishedAt") != null && !isCleared(ticket))
                .forEach(ticket -> ViewChecks.same(
                        KITCHEN_BOARD,
                        key + " " + ticket.get("id") + " is finished",
                        wanted(ticket).toList(),
                        List.of()));
    }

    /** It stays open until the kitchen acknowledges that. */
    private static boolean isVoided(Document ticket) {
        return list(ticket, "items").anyMatch(item -> number(item, "voided") > 0);
    }

    private boolean isCleared(Document ticket) {
        var order = orders().orders.get(OrderId.of(String.valueOf(ticket.get("order"))));
        return order != null && order.cleared.contains(TicketId.of(String.valueOf(ticket.get("id"))));
    }

    private static Stream<String> wanted(Document ticket) {
        var move = ticket.get("moved") instanceof Document moved
                ? MarksOfTheEvening.move(moved.get("from"), moved.get("to"))
                : null;
        var on = ticket(
                ticket.get("order"),
                ticket.get("seating"),
                ticket.get("id"),
                ticket.get("station"),
                ticket.get("course"),
                move);
        return list(ticket, "items")
                .filter(item -> !"SERVED".equals(item.get("progress")) && units(item) > 0)
                .map(item -> {
                    var of = part(part(item, "fired"), "of");
                    var units = number(part(item, "fired"), "units");
                    var voided = number(item, "voided");
                    return item(on, of.get("line"), number(of, "part"), item.get("progress"), units, voided);
                });
    }

    private static int units(Document item) {
        return (int) (number(part(item, "fired"), "units") - number(item, "voided"));
    }

    private List<String> inTheKitchen() {
        return orders().orders.values().stream()
                .flatMap(this::inTheKitchen)
                .sorted()
                .toList();
    }

    /** What remains of lines whose parts the kitchen prepares or has ready. */
    private Stream<String> inTheKitchen(TableOrder order) {
        var items = new ArrayList<String>();
        for (var line : order.lines.values()) {
            if (line.remaining() == 0) continue;
            for (int number = 0; number < line.parts.size(); number++) {
                var part = line.parts.get(number);
                var id = part.ticket;
                if (id == null || !part.isInTheKitchen() || order.cleared.contains(id)) continue;
                var on = ticket(
                        order.id,
                        order.seating,
                        id,
                        part.station,
                        part.course,
                        orders().marks.of(id));
                items.add(item(on, line.id, number, part.status, part.units, part.voided));
            }
        }
        return items.stream();
    }

    private static String ticket(
            @Nullable Object order,
            @Nullable Object seating,
            @Nullable Object ticket,
            @Nullable Object station,
            @Nullable Object course,
            @Nullable String move) {
        return "%s of %s, %s of %s course %s, moved %s: ".formatted(ticket, order, seating, station, course, move);
    }

    private static String item(
            String on, @Nullable Object line, long part, @Nullable Object status, long units, long voided) {
        return on + units + " without " + voided + " of " + line + "/" + part + " " + status;
    }

    private void stock(String view, String key, Document page) {
        var shown = new TreeMap<String, Long>();
        list(part(page, "stock"), "items")
                .forEach(item -> shown.put(String.valueOf(item.get("item")), number(item, "left")));
        var happened = new TreeMap<String, Long>();
        orders().left.forEach((item, left) -> happened.put(item.toString(), left.longValue()));
        ViewChecks.same(view, key, shown, happened);
    }

    private void floor(String view, String key, Document floor) {
        var shown = new TreeMap<String, String>();
        list(floor, "orders").forEach(order -> shown.put(String.valueOf(order.get("seating")), shown(order)));
        var happened = new TreeMap<String, String>();
        orders().open.forEach((seating, order) -> happened.put(seating.toString(), happened(seating)));
        ViewChecks.same(view, key + " orders", shown, happened);
    }

    /** A book contains its entries in a list, or one of them. */
    private void entries(String view, String key, Document content) {
        var entries = content.get("entries") instanceof List<?>
                ? list(content, "entries")
                : Stream.ofNullable(content.get("entry")).map(Document.class::cast);
        entries.forEach(entry -> party(view, key, String.valueOf(entry.get("id")), entry));
    }

    private void party(String view, String key, String id, Document shown) {
        var seating = SeatingId.of(id);
        if (model.parties.containsKey(seating))
            ViewChecks.same(view, key + "/" + id + " order", shown(shown), happened(seating));
    }

    private static String shown(Document shown) {
        return shown.get("orderId") + " " + shown.get("orderStage");
    }

    private String happened(SeatingId seating) {
        var order = orders().openOf(seating);
        @Nullable OrderStage stage = order == null ? null : order.wantedStage();
        return (order == null ? null : order.id) + " " + stage;
    }

    private static Document part(Document document, String name) {
        return (Document) Objects.requireNonNull(document.get(name));
    }

    private static Stream<Document> list(Document document, String name) {
        return ((List<?>) Objects.requireNonNull(document.get(name))).stream().map(Document.class::cast);
    }

    private static long number(Document document, String name) {
        return document.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
