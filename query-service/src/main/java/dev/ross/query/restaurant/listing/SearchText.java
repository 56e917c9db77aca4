package dev.ross.query.restaurant.listing;

import java.text.Normalizer;
import java.util.Map;

/** Folds text for searching: without case, accents and punctuation, so that spelling variants of a name match. */
final class SearchText {
    /** Letters that Unicode does not decompose into a base letter and an accent. */
    private static final Map<Integer, String> WRITTEN_OTHERWISE = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d",
            (int) 'ð', "d", (int) 'þ', "th");

    private SearchText() {}

    /** The words of the text, each with a space before it. */
    static String of(String text) {
        var folded = new StringBuilder(text.length() + 1);
        var apart = true;
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0, letter; i < plain.length(); i += Character.charCount(letter)) {
            letter = plain.codePointAt(i);
            if (isAccent(letter)) continue;
            if (!isOfWord(letter)) {
                apart = true;
                continue;
            }
            if (apart) folded.append(' ');
            apart = false;
            add(Character.toLowerCase(Character.toUpperCase(letter)), folded); // one σ for Σ, σ and ς
        }
        return folded.toString();
    }

    private static void add(int letter, StringBuilder folded) {
        var otherwise = letter < 128 ? null : WRITTEN_OTHERWISE.get(letter);
        if (otherwise == null) folded.appendCodePoint(letter);
        else folded.append(otherwise);
    }

    private static boolean isAccent(int letter) {
        return letter >= 0x300 && letter < 0x370;
    }

    /** Marks count as letters: in many scripts a mark is a vowel. */
    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }
}
