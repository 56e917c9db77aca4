package dev.ross.platform.template;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of all templates of one folder in one language.
 *
 * @param patterns by key, as {@link MessageFormat} reads them
 */
public record LocalizedTexts(Locale language, Map<String, String> patterns) {
    /**
     * The text of this key for one template, else that for all.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(String template, String key, Object... values) {
        var pattern = patterns.getOrDefault(template + "." + key, patterns.get(key));
        if (pattern == null)
            throw new IllegalArgumentException("no text " + key + " of " + template + " in " + language);
        return new MessageFormat(pattern, language).format(values);
    }

    /** A text that is the same for all templates. */
    public String common(String key, Object... values) {
        return text("", key, values);
    }

    /** A pattern of dates or times. */
    public String pattern(String key) {
        return common(key).strip();
    }
}
