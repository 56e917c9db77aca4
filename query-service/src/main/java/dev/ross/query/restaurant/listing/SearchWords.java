package dev.ross.query.restaurant.listing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search words that a user typed. Each must be the prefix of a word of the searched text.
 *
 * @param folded each with a space before it, sorted, so that the order of typing makes no difference
 */
record SearchWords(List<String> folded) {
    private static final int LONGEST = 200;

    /** Null if nothing was typed. */
    public static @Nullable SearchWords of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.length() > LONGEST) throw new IllegalArgumentException("at most 200 characters are searched for");
        var words = SearchText.of(typed).strip();
        if (words.isEmpty()) return new SearchWords(List.of());
        return new SearchWords(Stream.of(words.split(" "))
                .map(word -> " " + word)
                .distinct()
                .sorted()
                .toList());
    }

    /** Whether the text contains all words; false if the input contained no word at all. */
    boolean areIn(String text) {
        return !folded.isEmpty() && folded.stream().allMatch(text::contains);
    }

    /** The number of words that the text does not contain. */
    long missingIn(String text) {
        return folded.stream().filter(word -> !text.contains(word)).count();
    }
}
