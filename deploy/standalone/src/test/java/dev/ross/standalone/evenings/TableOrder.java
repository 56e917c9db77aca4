package dev.ross.standalone.evenings;

import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One order of the evening. */
final class TableOrder {
    final OrderId id;
    SeatingId seating;
    final Map<LineId, Ordered> lines = new LinkedHashMap<>();
    final Map<LineId, List<LineRemoved>> early = new LinkedHashMap<>();
    final Set<TicketId> tickets = new HashSet<>();

    /** Tickets of before the party left, which the kitchen need not see any more. */
    final Set<TicketId> cleared = new HashSet<>();

    @Nullable
    StaffId server;

    TableBill bill = new TableBill();

    /** What guests ask of the kitchen. */
    final Map<LineId, LineNote> notes = new LinkedHashMap<>();

    boolean billRequested;
    boolean settled;

    /** The order that has its lines. */
    @Nullable
    OrderId mergedInto;

    @Nullable
    OrderStage stage;

    TableOrder(OrderId id, SeatingId seating, @Nullable StaffId server) {
        this.id = id;
        this.seating = seating;
        this.server = server;
    }

    TableOrder copy() {
        var copy = new TableOrder(id, seating, server);
        lines.forEach((line, ordered) -> copy.lines.put(line, ordered.copy()));
        copy.early.putAll(early);
        copy.tickets.addAll(tickets);
        copy.cleared.addAll(cleared);
        copy.bill = bill.copy();
        copy.notes.putAll(notes);
        copy.billRequested = billRequested;
        copy.settled = settled;
        copy.mergedInto = mergedInto;
        copy.stage = stage;
        return copy;
    }

    /** Prices include tax, and nothing is charged for service. */
    long total() {
        var subtotal = lines.values().stream().mapToLong(Ordered::amount).sum();
        return subtotal - bill.discount(subtotal);
    }

    /** Whether it comes to no less than is paid, in all and at each tax rate. */
    boolean isCovered() {
        return bill.payments.isEmpty()
                || total() >= bill.paid()
                        && bill.rest(lines.values()).values().stream()
                                .allMatch(tax -> tax.net() >= 0 && tax.tax() >= 0);
    }

    Stream<Part> parts() {
        return lines.values().stream().filter(line -> line.remaining() > 0).flatMap(line -> line.parts.stream());
    }

    OrderStage wantedStage() {
        if (settled) return OrderStage.SETTLED;
        if (bill.isPaidInPart()) return OrderStage.PAYING;
        if (billRequested) return OrderStage.BILL_REQUESTED;
        if (parts().findAny().isEmpty()) return OrderStage.OPENED;
        if (parts().anyMatch(Part::isInTheKitchen)) return OrderStage.WAITING_FOR_KITCHEN;
        return parts().allMatch(Part::isServed) ? OrderStage.SERVED : OrderStage.ORDERED;
    }

    @Override
    public String toString() {
        return id + " of " + seating + ", served by " + server + (settled ? ", settled" : "") + ", merged into "
                + mergedInto + ", " + wantedStage() + ", " + bill.paid() + " paid, less " + bill.discounts + ", notes "
                + notes.values() + ": "
                + lines.values().stream().map(Ordered::details).toList() + ", tickets "
                + tickets.stream().map(TicketId::value).sorted().toList();
    }

    /** What was ordered of one thing. */
    static final class Ordered {
        final LineId id;
        final MenuItemId item;
        final long price;
        final Rate rate;
        final int quantity;
        final List<Part> parts;
        final Set<MenuItemId> counted = new HashSet<>();

        /** How many are given for nothing. */
        final Map<ReductionId, Integer> comps = new LinkedHashMap<>();

        final Map<ReductionId, Discount> discounts = new LinkedHashMap<>();
        int removed;
        int voided;
        int moved;
        boolean held;

        Ordered(LineId id, MenuItemId item, long price, Rate rate, int quantity, List<Part> parts) {
            this.id = id;
            this.item = item;
            this.price = price;
            this.rate = rate;
            this.quantity = quantity;
            this.parts = parts;
        }

        static Ordered of(OrderLine line, long price, Rate rate) {
            var item = Objects.requireNonNull(line.item());
            var parts = line.parts().stream()
                    .map(part -> new Part(part.course(), part.station()))
                    .toList();
            return new Ordered(line.id(), item, price, rate, line.quantity(), parts);
        }

        Ordered copy() {
            var copy = as(id, quantity, ticket -> ticket);
            for (int part = 0; part < parts.size(); part++) {
                copy.parts.get(part).units = parts.get(part).units;
                copy.parts.get(part).voided = parts.get(part).voided;
            }
            copy.removed = removed;
            copy.voided = voided;
            copy.moved = moved;
            return copy;
        }

        /** The same, as a line of its own of so many units, on tickets with other names. */
        Ordered as(LineId other, int units, UnaryOperator<TicketId> names) {
            var line = new Ordered(
                    other,
                    item,
                    price,
                    rate,
                    units,
                    parts.stream().map(part -> part.on(units, names)).toList());
            line.counted.addAll(counted);
            line.comps.putAll(comps);
            line.discounts.putAll(discounts);
            line.held = held;
            return line;
        }

        int remaining() {
            return Math.max(0, quantity - removed - voided - moved);
        }

        int comped() {
            return comps.values().stream().mapToInt(Integer::intValue).sum();
        }

        boolean isCheaper() {
            return !comps.isEmpty() || !discounts.isEmpty();
        }

        long amount() {
            return TableBill.less(price * Math.max(0, remaining() - comped()), discounts.values());
        }

        boolean isBegun() {
            return !parts.stream().allMatch(Part::waits);
        }

        /** Whether the kitchen has yet to hear of it. */
        boolean isToFire() {
            return remaining() > 0 && parts.stream().anyMatch(part -> part.waits() && part.station != null);
        }

        void remove(@Nullable Integer units) {
            removed += units == null ? quantity : units;
        }

        /** Tickets lose what goes to another order. */
        void moveOut(int units) {
            moved += units;
            for (var part : parts) if (part.ticket != null) part.units -= units;
        }

        void takeOff(int units) {
            voided += units;
            for (var part : parts) if (part.ticket != null) part.voided += units;
        }

        private String details() {
            return this + (held ? " held" : "") + " counted "
                    + counted.stream().map(MenuItemId::toString).sorted().toList() + " on tickets "
                    + parts.stream()
                            .map(part -> part.units + " without " + part.voided)
                            .toList();
        }

        @Override
        public String toString() {
            var progress = parts.stream().map(part -> part.status + " " + part.ticket);
            return id + " " + quantity + " removed " + Math.min(removed, quantity) + " voided " + voided + " moved "
                    + moved + " comped " + comped() + " less " + discounts.keySet() + " " + progress.toList();
        }
    }

    /** How far one part of a line has come. */
    static final class Part {
        final int course;
        final @Nullable String station;
        String status = "WAITING";

        @Nullable
        TicketId ticket;

        /** How many of it are on the ticket. */
        int units;

        /** How many of these were voided since. */
        int voided;

        Part(int course, @Nullable String station) {
            this.course = course;
            this.station = station;
        }

        private Part on(int units, UnaryOperator<TicketId> names) {
            var part = new Part(course, station);
            part.status = status;
            if (ticket == null) return part;
            part.ticket = names.apply(ticket);
            part.units = units;
            return part;
        }

        boolean waits() {
            return status.equals("WAITING");
        }

        boolean isServed() {
            return status.equals("SERVED");
        }

        boolean isInTheKitchen() {
            return !waits() && !isServed();
        }
    }
}
