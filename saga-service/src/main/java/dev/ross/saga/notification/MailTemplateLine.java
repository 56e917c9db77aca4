package dev.ross.saga.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One line of a template, parsed.
 *
 * @param texts the text before the first blank, between each two, and after the last
 * @param blanks the names of the blanks, in order; one fewer than texts
 */
record MailTemplateLine(List<String> texts, List<String> blanks) {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    static MailTemplateLine parse(String line) {
        List<String> texts = new ArrayList<>();
        List<String> blanks = new ArrayList<>();
        var blank = BLANK.matcher(line);
        var end = 0;
        while (blank.find()) {
            texts.add(line.substring(end, blank.start()));
            blanks.add(blank.group(1));
            end = blank.end();
        }
        texts.add(line.substring(end));
        return new MailTemplateLine(List.copyOf(texts), List.copyOf(blanks));
    }

    boolean asksOnlyFor(Collection<String> names) {
        return names.containsAll(blanks);
    }

    /** Leaves blanks without a value empty. */
    void fill(StringBuilder text, Map<String, String> values) {
        text.append(texts.getFirst());
        for (int i = 0; i < blanks.size(); i++)
            text.append(values.getOrDefault(blanks.get(i), "")).append(texts.get(i + 1));
    }
}
