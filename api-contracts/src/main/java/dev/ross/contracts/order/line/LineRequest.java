package dev.ross.contracts.order.line;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.MenuItem;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.money.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is asked for.
 *
 * @param what either an item of the menu or something that is not on it
 * @param course absent: that of the item
 * @param seat the number of the guest's seat; absent: shared, or not known
 * @param hold whether it stays behind when its course is fired
 * @param shownPrice the price of one with its options that a tablet without a connection showed, in minor units; absent:
 *     that of the menu
 */
public record LineRequest(
        LineId id,
        RequestedItem what,
        int quantity,
        @Nullable Integer course,
        @Nullable Integer seat,
        boolean hold,
        @Nullable Long shownPrice) {
    public LineRequest {
        if (shownPrice != null && Money.requireWithinBounds(shownPrice) < 0)
            throw new IllegalArgumentException("a price is not negative");
        if (quantity < 1 || quantity > OrderLine.MOST)
            throw new IllegalArgumentException("a quantity is from 1 to " + OrderLine.MOST);
        if (seat != null && (seat < 1 || seat > OrderLine.MOST))
            throw new IllegalArgumentException("seats have numbers from 1 to " + OrderLine.MOST);
        if (course != null) MenuItem.requireCourse(course);
    }

    /** A line at the price of the menu. */
    public LineRequest(
            LineId id,
            RequestedItem what,
            int quantity,
            @Nullable Integer course,
            @Nullable Integer seat,
            boolean hold) {
        this(id, what, quantity, course, seat, hold, null);
    }

    /** What is asked for. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OnTheMenu.class, name = "ON_THE_MENU"),
        @JsonSubTypes.Type(value = OpenItem.class, name = "OPEN_ITEM")
    })
    public sealed interface RequestedItem {}

    /**
     * An item of the menu.
     *
     * @param parts of a set: one choice for each of its parts
     */
    public record OnTheMenu(
            MenuItemId item,
            @AtMost(60) List<ChosenModifier> modifiers,
            @AtMost(12) List<ChosenPart> parts) implements RequestedItem {
        public OnTheMenu {
            modifiers = List.copyOf(modifiers);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something that is not on the menu.
     *
     * @param price in minor units
     * @param station absent: it needs no ticket
     */
    public record OpenItem(
            String name, long price, Rate taxRate, @Nullable String station) implements RequestedItem {
        public OpenItem {
            if (Money.requireWithinBounds(price) < 0) throw new IllegalArgumentException("a price is not negative");
        }
    }

    /**
     * An option, by name.
     *
     * @param options the options that come with it, by name
     */
    public record ChosenModifier(String name, @AtMost(60) List<String> options) {
        public ChosenModifier {
            options = List.copyOf(options);
        }
    }

    /** What the guest has for one part of a set. */
    public record ChosenPart(MenuItemId item, @AtMost(60) List<ChosenModifier> modifiers) {
        public ChosenPart {
            modifiers = List.copyOf(modifiers);
        }
    }
}
