package dev.ross.command.order.payment;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.LINES_IN_NO_PART;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_LINE;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.Apportionment;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.payment.BillRest;
import dev.ross.contracts.order.payment.DividedPart.LineAmount;
import dev.ross.contracts.order.payment.SplitRequest.LinesOfPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of a bill are shared by the parts of a split.
 *
 * @param weights for each line of the rest, those of the parts
 * @param seats of the parts; empty unless it is by seats
 */
record LineSharing(int parts, List<List<Long>> weights, List<Integer> seats) {
    /** A part for each seat that has lines to be paid; lines without a seat are shared by all of these seats. */
    static LineSharing bySeat(OrderContent content, BillRest rest) {
        var seatsOfLines = new ArrayList<@Nullable Integer>();
        for (var line : rest.lines())
            seatsOfLines.add(content.find(line).orElseThrow().line().seat());
        var seats = new TreeSet<Integer>();
        for (var line = 0; line < seatsOfLines.size(); line++) {
            var seat = seatsOfLines.get(line);
            if (seat != null && isOpen(rest, line)) seats.add(seat);
        }
        var ordered = List.copyOf(seats);
        var weights = IntStream.range(0, seatsOfLines.size())
                .mapToObj(line -> weights(isOpen(rest, line), seatsOfLines.get(line), ordered))
                .toList();
        return new LineSharing(ordered.size(), weights, ordered);
    }

    private static List<Long> weights(boolean isOpen, @Nullable Integer seatOfLine, List<Integer> seats) {
        return seats.stream()
                .map(seat -> isOpen && (seatOfLine == null || seatOfLine.equals(seat)) ? 1L : 0L)
                .toList();
    }

    /**
     * @throws RejectedException if a line does not exist, or one that is to be paid is in none of the parts
     */
    static LineSharing byLine(OrderContent content, BillRest rest, List<LinesOfPart> parts) {
        for (var part : parts)
            for (var share : part.lines()) require(content.find(share.line()).isPresent(), UNKNOWN_LINE);
        var weights = rest.lines().stream()
                .map(line -> parts.stream().map(part -> part.sharesOf(line)).toList())
                .toList();
        var missing = IntStream.range(0, weights.size())
                .filter(line -> isOpen(rest, line) && weights.get(line).stream().allMatch(weight -> weight == 0))
                .mapToObj(line -> rest.lines().get(line).value())
                .toList();
        if (!missing.isEmpty()) throw new RejectedException(LINES_IN_NO_PART, Map.of("lines", missing));
        return new LineSharing(parts.size(), weights, List.of());
    }

    private static boolean isOpen(BillRest rest, int line) {
        return rest.totals().lines().get(line).amount() > 0;
    }

    long shares() {
        return weights.stream()
                .flatMap(List::stream)
                .filter(weight -> weight > 0)
                .count();
    }

    @Nullable
    Integer seatOf(int part) {
        return seats.isEmpty() ? null : seats.get(part);
    }

    /** What a part has of each line. */
    List<LineAmount> linesOf(int part, BillRest rest) {
        return IntStream.range(0, weights.size())
                .filter(line -> weights.get(line).get(part) > 0)
                .mapToObj(line -> {
                    var amount = rest.totals().lines().get(line).amount();
                    var shares = Apportionment.byWeight(amount, weights.get(line));
                    return new LineAmount(rest.lines().get(line), Objects.requireNonNull(shares.get(part)));
                })
                .toList();
    }
}
