package dev.ross.saga.notification.template;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of all mails in one language.
 *
 * @param patterns by key, as {@link MessageFormat} reads them
 */
record MailTexts(Locale language, Map<String, String> patterns) {
    /**
     * The text of this key for one template, else that for all.
     *
     * @throws IllegalArgumentException if there is none
     */
    String text(String template, String key, Object... values) {
        var pattern = patterns.getOrDefault(template + "." + key, patterns.get(key));
        if (pattern == null)
            throw new IllegalArgumentException("no text " + key + " of " + template + " in " + language);
        return new MessageFormat(pattern, language).format(values);
    }

    /** A text that is the same for all templates. */
    String common(String key, Object... values) {
        return text("", key, values);
    }

    /** A pattern of dates or times. */
    String pattern(String key) {
        return common(key).strip();
    }
}
