package dev.ross.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Javadoc comment as plain text.
 *
 * @param text what stands before the first block tag
 * @param parameters the texts of its {@code @param} tags, by name
 */
public record SourceComment(String text, Map<String, String> parameters) {
    static final SourceComment NONE = new SourceComment("", Map.of());
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s+");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)(.*?[.!?])(\\s.*|$)");

    static SourceComment of(String comment) {
        var tags = BLOCK_TAG.matcher(comment);
        var text = tags.find() ? comment.substring(0, tags.start()) : comment;
        Map<String, String> parameters = new LinkedHashMap<>();
        tags.reset();
        while (tags.find()) {
            if (!tags.group(1).equals("param")) continue;
            var rest = comment.substring(tags.end()).split("(?m)^\\s*@\\w+\\s", 2)[0];
            var nameAndText = rest.strip().split("\\s+", 2);
            if (nameAndText.length == 2) parameters.put(nameAndText[0], plain(nameAndText[1]));
        }
        return new SourceComment(plain(text), parameters);
    }

    /** The first sentence, without its full stop. */
    String summary() {
        var first = FIRST_SENTENCE.matcher(text);
        return (first.matches() ? first.group(1) : text).replaceFirst("\\.$", "");
    }

    /** What follows the first sentence. */
    String rest() {
        var first = FIRST_SENTENCE.matcher(text);
        return first.matches() ? first.group(2).strip() : "";
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link(?:plain)? (?:[^}\\s]*#)?([^}\\s]*)(?: ([^}]*))?}", "$1")
                .replaceAll("</?p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
