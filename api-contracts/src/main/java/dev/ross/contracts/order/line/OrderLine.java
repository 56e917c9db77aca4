package dev.ross.contracts.order.line;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.money.Rate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as it was ordered: its name, prices and tax rate stay as they were then, whatever becomes of the
 * menu.
 *
 * @param item absent if it is not on the menu
 * @param price of one, in minor units, without its options
 * @param seat the number of the guest's seat; absent: shared, or not known
 * @param parts what the kitchen prepares: one for a dish, several for a set
 * @param counted the items that it took from a counted stock, one of each for each of its quantity
 */
public record OrderLine(
        LineId id,
        @Nullable MenuItemId item,
        String name,
        long price,
        Rate taxRate,
        int quantity,
        @Nullable Integer seat,
        @AtMost(12) List<LinePart> parts,
        @AtMost(13) List<MenuItemId> counted) {
    /** The largest quantity, and the largest number of a seat. */
    public static final int MOST = 999;

    public OrderLine {
        parts = List.copyOf(parts);
        counted = List.copyOf(counted);
        if (parts.isEmpty()) throw new IllegalArgumentException("a line has a part");
        var amount = (price + options(parts).mapToLong(ChosenOption::price).sum()) * quantity;
        if (Money.requireWithinBounds(amount) < 0)
            throw new IllegalArgumentException("a line does not cost less than nothing");
    }

    private static Stream<ChosenOption> options(List<LinePart> parts) {
        return parts.stream().flatMap(part -> part.options().stream());
    }

    /** The price of one, with its options. */
    public long unitPrice() {
        return price + options(parts).mapToLong(ChosenOption::price).sum();
    }

    /** The price of all, before reductions. */
    public long amount() {
        return unitPrice() * quantity;
    }

    @JsonIgnore
    public boolean isASet() {
        return parts.size() > 1 || !Objects.equals(parts.getFirst().item(), item);
    }

    /** The items of the menu that one consists of: itself, and of a set each part. */
    @JsonIgnore
    public List<MenuItemId> items() {
        var inParts = isASet() ? parts.stream().map(LinePart::item) : Stream.<MenuItemId>empty();
        return Stream.concat(Stream.ofNullable(item), inParts)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same line, which has taken those of its items that are counted from the stock. */
    public OrderLine counting(Set<MenuItemId> items) {
        var mine = items().stream().filter(items::contains).toList();
        return new OrderLine(id, item, name, price, taxRate, quantity, seat, parts, mine);
    }

    /** A line of as many of the same. */
    OrderLine as(LineId other, int units) {
        return new OrderLine(other, item, name, price, taxRate, units, seat, parts, counted);
    }

    /** The same line, of which one with its options costs this much. */
    public OrderLine pricedAt(long unit) {
        return new OrderLine(id, item, name, price + unit - unitPrice(), taxRate, quantity, seat, parts, counted);
    }

    /** How many parts and options it has. */
    public int details() {
        return parts.size() + (int) options(parts).count();
    }

    /**
     * What the kitchen prepares as one.
     *
     * @param item absent if it is not on the menu
     * @param course from 1 to 9; 0 is served at once
     * @param station where it is prepared; absent: nowhere, it needs no ticket
     */
    public record LinePart(
            @Nullable MenuItemId item,
            String name,
            int course,
            @Nullable String station,
            @AtMost(14) List<Allergen> allergens,
            @AtMost(60) List<ChosenOption> options) {
        public LinePart {
            allergens = List.copyOf(allergens);
            options = List.copyOf(options);
        }
    }

    /**
     * An option that the guest chose.
     *
     * @param price what it adds, in minor units
     */
    public record ChosenOption(String name, long price) {}
}
