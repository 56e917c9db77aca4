package dev.ross.contracts.order.line;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.money.BillLine;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of an order, and what has become of it.
 *
 * @param progress of each part
 * @param held whether it stays behind when its course is fired
 */
public record OrderedLine(
        OrderLine line,
        @AtMost(OrderedLine.MOST_REDUCTIONS) List<LineReduction> reductions,
        @AtMost(12) List<PartProgress> progress,
        boolean held) {
    /** The most removals, voids, comps and discounts of one line. */
    public static final int MOST_REDUCTIONS = 30;

    public OrderedLine {
        reductions = List.copyOf(reductions);
        progress = List.copyOf(progress);
    }

    public static OrderedLine of(OrderLine line) {
        var progress = line.parts().stream().map(part -> PartProgress.WAITING).toList();
        return new OrderedLine(line, List.of(), progress, false);
    }

    public LineId id() {
        return line.id();
    }

    /** How many are neither removed nor voided, nor moved to another order. */
    public int remaining() {
        var gone = units(ReductionKind.REMOVED) + units(ReductionKind.VOIDED) + units(ReductionKind.MOVED);
        return Math.max(0, line.quantity() - gone);
    }

    /** Whether some of it went to another order. */
    @JsonIgnore
    public boolean isMoved() {
        return units(ReductionKind.MOVED) > 0;
    }

    /** Whether some of it was taken off after the kitchen had begun. */
    @JsonIgnore
    public boolean isVoided() {
        return units(ReductionKind.VOIDED) > 0;
    }

    /** Whether a part of it was fired on this ticket. */
    public boolean isOn(TicketId ticket) {
        return progress.stream().anyMatch(part -> ticket.equals(part.ticket()));
    }

    /** How many of these are not charged. */
    public int comped() {
        return Math.min(units(ReductionKind.COMPED), remaining());
    }

    private int units(ReductionKind kind) {
        return (int) Math.min(
                line.quantity(),
                reductions.stream()
                        .filter(reduction -> reduction.kind() == kind)
                        .mapToLong(reduction -> reduction.unitsOf(line.quantity()))
                        .sum());
    }

    @JsonIgnore
    public boolean isGone() {
        return remaining() == 0;
    }

    /** Whether the kitchen knows of it, or it was served: then it is no longer simply removed. */
    @JsonIgnore
    public boolean isBegun() {
        return !progress.stream().allMatch(PartProgress::isWaiting);
    }

    @JsonIgnore
    public boolean isServed() {
        return progress.stream().allMatch(PartProgress::isServed);
    }

    /** Whether the kitchen prepares a part of it, or has it ready. */
    @JsonIgnore
    public boolean isInTheKitchen() {
        return progress.stream().anyMatch(part -> !part.isWaiting() && !part.isServed());
    }

    /** The parts that the kitchen has yet to hear of. */
    public IntStream toFire() {
        if (isGone()) return IntStream.empty();
        return IntStream.range(0, progress.size())
                .filter(part ->
                        progress.get(part).isWaiting() && line.parts().get(part).station() != null);
    }

    public Optional<LineReduction> find(ReductionId id) {
        return reductions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What it adds to the bill; empty if nothing remains of it. */
    public Stream<BillLine> billed(AmountRounding rounding) {
        var units = remaining();
        if (units == 0) return Stream.empty();
        var amount = line.unitPrice() * units;
        var comped = line.unitPrice() * comped();
        return Stream.of(new BillLine(units, amount, comped + discount(amount - comped, rounding), line.taxRate()));
    }

    /** Whether some of it is not charged, or charged less. */
    @JsonIgnore
    public boolean isCheaper() {
        return reductions.stream().anyMatch(LineReduction::mayBeWithdrawn);
    }

    /**
     * Some of this line as a line of another order.
     *
     * @param units how many; if it is cheaper, all that remain
     * @param tickets the ids that its tickets have there
     */
    public OrderedLine moved(LineId as, int units, UnaryOperator<TicketId> tickets) {
        var charged = reductions.stream().filter(LineReduction::mayBeWithdrawn).toList();
        var there = progress.stream().map(part -> part.moved(tickets)).toList();
        return new OrderedLine(line.as(as, units), charged, there, held);
    }

    private long discount(long from, AmountRounding rounding) {
        var rest = from;
        for (var reduction : reductions)
            if (reduction.discount() != null) rest -= reduction.discount().of(rest, rounding);
        return from - rest;
    }

    public OrderedLine with(LineReduction reduction) {
        if (find(reduction.id()).isPresent()) return this;
        var all = Stream.concat(reductions.stream(), Stream.of(reduction)).toList();
        return new OrderedLine(line, all, progress, held);
    }

    public OrderedLine without(ReductionId reduction) {
        var others =
                reductions.stream().filter(each -> !each.id().equals(reduction)).toList();
        return new OrderedLine(line, others, progress, held);
    }

    /** The lines after these parts were fired on a ticket. */
    public static List<OrderedLine> fired(List<OrderedLine> lines, TicketId ticket, List<PartOfLine> parts) {
        return changed(lines, parts, progress -> progress.firedOn(ticket));
    }

    /** The lines after these parts have got a status. */
    public static List<OrderedLine> as(List<OrderedLine> lines, List<PartOfLine> parts, PartStatus status) {
        return changed(lines, parts, progress -> progress.as(status));
    }

    private static List<OrderedLine> changed(
            List<OrderedLine> lines, List<PartOfLine> parts, UnaryOperator<PartProgress> change) {
        var byLine = parts.stream().collect(groupingBy(PartOfLine::line, mapping(PartOfLine::part, toSet())));
        return lines.stream()
                .map(line -> line.changed(byLine.getOrDefault(line.id(), Set.of()), change))
                .toList();
    }

    private OrderedLine changed(Set<Integer> parts, UnaryOperator<PartProgress> change) {
        if (parts.isEmpty()) return this;
        var all = IntStream.range(0, progress.size())
                .mapToObj(part -> parts.contains(part) ? change.apply(progress.get(part)) : progress.get(part))
                .toList();
        return new OrderedLine(line, reductions, all, held);
    }

    public OrderedLine held(boolean whether) {
        return new OrderedLine(line, reductions, progress, whether);
    }
}
