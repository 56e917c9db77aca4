package dev.ross.query.restaurant.listing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed to find a restaurant by. Each of the words begins a word of it.
 *
 * @param folded each with a space before it, in one order whichever they were typed in
 */
record Words(List<String> folded) {
    private static final int LONGEST = 200;

    /** Null where nothing was typed. */
    public static @Nullable Words of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.length() > LONGEST) throw new IllegalArgumentException("at most 200 characters are searched for");
        var words = Folded.of(typed).strip();
        if (words.isEmpty()) return new Words(List.of());
        return new Words(Stream.of(words.split(" "))
                .map(word -> " " + word)
                .distinct()
                .sorted()
                .toList());
    }

    /** Whether they are all there; what has no word in it is nowhere. */
    boolean areIn(String text) {
        return !folded.isEmpty() && folded.stream().allMatch(text::contains);
    }

    /** How many of them are missing. */
    long missingIn(String text) {
        return folded.stream().filter(word -> !text.contains(word)).count();
    }
}
