package dev.ross.command.order.payment;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_SPLIT;
import static dev.ross.contracts.order.OrderRejection.SPLIT_TOO_FINE;
import static dev.ross.contracts.order.OrderRejection.TOO_FEW_SEATS;
import static dev.ross.contracts.order.OrderRejection.WRONG_AMOUNTS;
import static dev.ross.contracts.order.OrderRejection.WRONG_SPLIT;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.BillPart;
import dev.ross.contracts.money.BillSplit;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.payment.BillDivision;
import dev.ross.contracts.order.payment.BillRest;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.SplitRequest;
import dev.ross.contracts.order.payment.SplitRequest.ByAmount;
import dev.ross.contracts.order.payment.SplitRequest.ByLine;
import dev.ross.contracts.order.payment.SplitRequest.BySeat;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits what is open of a bill. Closed parts stay as they are; what is paid beside them becomes one more closed part, so
 * that all parts together are the bill, at each tax rate.
 */
public record SplitComposition(OrderContent content) {
    /**
     * @throws RejectedException if the bill cannot be split so
     */
    public ComposedSplit of(SplitRequest how) {
        var before = paidBefore();
        var closed = Stream.concat(division().closed().stream(), Stream.ofNullable(before))
                .toList();
        var rest = new PaidAmount(content).restBeside(closed);
        require(rest.totals().total() > 0, NOTHING_TO_SPLIT);
        var parts = parts(how, rest, division().numbers() + (before == null ? 1 : 2));
        var split = new ComposedSplit(parts, before);
        require(division().into(parts, before).details() <= BillDivision.MOST_DETAILS, SPLIT_TOO_FINE);
        return split;
    }

    /** Whether this is how the bill is split already; numbers make no difference. */
    public boolean isSplitInto(ComposedSplit split) {
        return split.paidBefore() == null
                && unnumbered(split.parts()).equals(unnumbered(division().open()));
    }

    private static List<DividedPart> unnumbered(List<DividedPart> parts) {
        return parts.stream()
                .map(part -> new DividedPart(0, part.seat(), part.taxes(), part.lines()))
                .toList();
    }

    private @Nullable DividedPart paidBefore() {
        var paid = content.bill().paying().paidOutside();
        if (paid == 0) return null;
        var rest = new PaidAmount(content).restBeside(division().closed());
        var amounts = List.of(paid, rest.totals().total() - paid);
        var part = splitOf(rest).byAmount(amounts).getFirst();
        return new DividedPart(division().numbers() + 1, null, part.taxes(), List.of());
    }

    private List<DividedPart> parts(SplitRequest how, BillRest rest, int first) {
        return switch (how) {
            case Evenly evenly -> {
                requireParts(evenly.parts());
                yield numbered(splitOf(rest).evenly(evenly.parts()), first);
            }
            case ByAmount by -> {
                requireParts(by.amounts().size());
                requireTogether(by.amounts(), rest.totals().total());
                yield numbered(splitOf(rest).byAmount(by.amounts()), first);
            }
            case BySeat by -> {
                var sharing = LineSharing.bySeat(content, rest);
                require(sharing.parts() >= 2, TOO_FEW_SEATS);
                yield byShares(rest, sharing, first);
            }
            case ByLine by -> byShares(rest, LineSharing.byLine(content, rest, by.parts()), first);
        };
    }

    private List<DividedPart> byShares(BillRest rest, LineSharing sharing, int first) {
        requireParts(sharing.parts());
        require(sharing.shares() <= BillDivision.MOST_SHARES, WRONG_SPLIT);
        var parts = splitOf(rest).byShares(sharing.weights(), sharing.parts());
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new DividedPart(
                        first + part, sharing.seatOf(part), parts.get(part).taxes(), sharing.linesOf(part, rest)))
                .toList();
    }

    private static List<DividedPart> numbered(List<BillPart> parts, int first) {
        return IntStream.range(0, parts.size())
                .mapToObj(part ->
                        new DividedPart(first + part, null, parts.get(part).taxes(), List.of()))
                .toList();
    }

    private static void requireParts(int parts) {
        require(parts >= 2 && parts <= BillDivision.MOST_PARTS, WRONG_SPLIT);
    }

    private static void requireTogether(List<Long> amounts, long open) {
        var sum = amounts.stream().mapToLong(Long::longValue).sum();
        if (sum != open) throw new RejectedException(WRONG_AMOUNTS, Map.of("open", open));
    }

    private BillSplit splitOf(BillRest rest) {
        return new BillSplit(rest.totals(), content.requireTerms().bill());
    }

    private BillDivision division() {
        return content.bill().paying().division();
    }

    /** The parts of a split, and what was paid before of it. */
    public record ComposedSplit(
            List<DividedPart> parts, @Nullable DividedPart paidBefore) {}
}
