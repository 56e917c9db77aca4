package dev.ross.platform.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Copies the rules of the first style element to the elements that they match, for mail programs that drop it. */
public final class InlineStyles {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private InlineStyles() {}

    /**
     * A later rule wins over an earlier one of the same property: the sheet has the general rules first. The style that an
     * element has itself wins over all.
     */
    public static void apply(Document document) {
        var sheet = document.selectFirst("style");
        if (sheet == null) return;
        Map<Element, Map<String, String>> styles = new LinkedHashMap<>();
        var rules = RULE.matcher(sheet.data());
        while (rules.find()) {
            var declarations = declarations(rules.group(2));
            for (var element : document.select(rules.group(1).strip()))
                styles.computeIfAbsent(element, first -> new LinkedHashMap<>()).putAll(declarations);
        }
        styles.forEach((element, properties) -> {
            properties.putAll(declarations(element.attr("style")));
            element.attr("style", attribute(properties));
        });
        sheet.remove();
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (var declaration : text.split(";")) {
            var colon = declaration.indexOf(':');
            if (colon > 0)
                properties.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
        }
        return properties;
    }

    private static String attribute(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + ": " + property.getValue())
                .collect(Collectors.joining("; "));
    }
}
