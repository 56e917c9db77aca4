package dev.ross.command.platform.web.field;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of a form as browsers encode them. Forms are small: one with more than eight fields is refused. */
public final class FormFields {
    private static final int AT_MOST = 8;

    private FormFields() {}

    /**
     * The values of each field by its name, as a servlet request returns them.
     *
     * @throws IllegalArgumentException if it has too many fields or cannot be decoded
     */
    public static Map<String, String[]> of(byte[] form) {
        var text = new String(form, StandardCharsets.UTF_8);
        var pairs = text.isEmpty() ? new String[0] : text.split("&", AT_MOST + 1);
        if (pairs.length > AT_MOST)
            throw new IllegalArgumentException("a form has at most %d fields".formatted(AT_MOST));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (var pair : pairs) {
            var named = pair.split("=", 2);
            fields.computeIfAbsent(decoded(named[0]), first -> new ArrayList<>())
                    .add(named.length == 1 ? "" : decoded(named[1]));
        }
        Map<String, String[]> values = new LinkedHashMap<>();
        fields.forEach((name, all) -> values.put(name, all.toArray(String[]::new)));
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
