package dev.ross.query.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that a caller requests.
 *
 * @param after the place in the list's order that the page begins after; absent: from the start
 * @param limit how many items at most
 * @param list the list that it is a page of; a cursor of another is refused
 */
public record PageRequest(@Nullable String after, int limit, String list) {
    static final List<String> PARAMETERS = List.of("after", "limit");
    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    /** The largest page: as much of a list as one answer holds. */
    public static final PageRequest WIDEST = new PageRequest(null, MOST, "");

    /** Parses query parameters; the cursor in them is opaque. */
    static PageRequest of(@Nullable String cursor, @Nullable String limit, String list) {
        try {
            int size = limit == null ? DEFAULT : Integer.parseInt(limit);
            if (size < 1 || size > MOST) throw new IllegalArgumentException("limit");
            return new PageRequest(cursor == null ? null : Cursor.placeIn(cursor, list), size, list);
        } catch (IllegalArgumentException malformed) {
            throw new Problem(ProblemCode.MALFORMED, "limit lies between 1 and 200; after is a cursor that was given.");
        }
    }

    /** A page as large as this, from where the other begins. */
    public PageRequest from(PageRequest other) {
        return new PageRequest(other.after, limit, other.list);
    }

    /**
     * Cuts this page out of a list.
     *
     * @param sorted in the order of their places
     * @param place an item's place, the same as long as the item exists
     */
    public <T> ListPage<T> of(List<T> sorted, Function<T, String> place) {
        var rest = sorted.stream()
                .filter(item -> after == null || place.apply(item).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        if (rest.size() <= limit) return new ListPage<>(rest, null);
        var items = rest.subList(0, limit);
        return new ListPage<>(items, Cursor.at(place.apply(items.getLast()), list));
    }
}
