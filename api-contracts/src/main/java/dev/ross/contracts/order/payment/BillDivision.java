package dev.ross.contracts.order.payment;

import dev.ross.contracts.AtMost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a bill is split. A part is closed when its payments come to its total: it then stays as it is, whatever becomes of
 * the bill. The parts that are open hold for the bill as it was when it was split.
 *
 * @param numbers how many parts there have been: the number of the last one
 */
public record BillDivision(
        @AtMost(BillDivision.MOST_PARTS) List<DividedPart> open,
        @AtMost(BillDivision.MOST_CLOSED) List<DividedPart> closed,
        int numbers) {
    /** The most parts of one split. */
    public static final int MOST_PARTS = 50;

    /** The most parts that are closed: each has a payment of its own. */
    public static final int MOST_CLOSED = 200;

    /** The most shares of lines in one split. */
    public static final int MOST_SHARES = 2_000;

    /** The most shares of lines, and amounts by tax rate, of all parts that are open or closed. */
    public static final int MOST_DETAILS = 4_000;

    public static final BillDivision NONE = new BillDivision(List.of(), List.of(), 0);

    public BillDivision {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    public Optional<DividedPart> findOpen(@Nullable Integer number) {
        return find(open, number);
    }

    public Optional<DividedPart> findClosed(@Nullable Integer number) {
        return find(closed, number);
    }

    private static Optional<DividedPart> find(List<DividedPart> parts, @Nullable Integer number) {
        return parts.stream()
                .filter(part -> number != null && part.number() == number)
                .findFirst();
    }

    public int details() {
        return Stream.concat(open.stream(), closed.stream())
                .mapToInt(DividedPart::details)
                .sum();
    }

    /** After the rest of the bill was split. */
    public BillDivision into(List<DividedPart> parts, @Nullable DividedPart paidBefore) {
        var frozen = paidBefore == null ? closed : joined(closed, paidBefore);
        return new BillDivision(parts, frozen, numbers + parts.size() + frozen.size() - closed.size());
    }

    public BillDivision withoutOpen() {
        return new BillDivision(List.of(), closed, numbers);
    }

    /** After the last payment of an open part. */
    public BillDivision closing(DividedPart paid) {
        return new BillDivision(without(open, paid), joined(closed, paid), numbers);
    }

    /** After a payment of a closed part was given back. The open parts were made beside it, and are gone with it. */
    public BillDivision withoutClosed(DividedPart refunded) {
        return new BillDivision(List.of(), without(closed, refunded), numbers);
    }

    private static List<DividedPart> joined(List<DividedPart> parts, DividedPart another) {
        return Stream.concat(parts.stream(), Stream.of(another)).toList();
    }

    private static List<DividedPart> without(List<DividedPart> parts, DividedPart one) {
        return parts.stream().filter(part -> part.number() != one.number()).toList();
    }
}
