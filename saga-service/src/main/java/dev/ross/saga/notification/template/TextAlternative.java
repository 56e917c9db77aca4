package dev.ross.saga.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a mail as plain text: paragraphs, details indented, quotations marked on every line, links in full. */
final class TextAlternative {
    private static final String SIGNATURE = "-- \n";

    private static final char NO_BREAK = '\u00a0';

    private TextAlternative() {}

    static String of(Document mail) {
        List<String> blocks = new ArrayList<>();
        for (var element : mail.select("main > *")) {
            var block = block(element);
            if (!block.isBlank()) blocks.add(block);
        }
        var foot = mail.select(".foot p").stream().map(TextAlternative::line).collect(Collectors.joining("\n"));
        return (String.join("\n\n", blocks) + "\n\n" + SIGNATURE + foot + "\n").replace(NO_BREAK, ' ');
    }

    private static String line(Element element) {
        var link = element.selectFirst("a");
        return link == null ? element.text() : link.text() + ": " + link.attr("href");
    }

    /** The title is left out: it says what the subject says. A section is a report, which has a text of its own. */
    private static String block(Element element) {
        if (element.is("h1, section")) return "";
        if (element.is("table"))
            return element.select("p").stream()
                    .map(line -> "  " + line.text())
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        if (element.is("blockquote"))
            return element.wholeText().lines().map(line -> "  > " + line).collect(Collectors.joining("\n"));
        if (element.hasClass("code")) return "  " + element.text();
        var link = element.selectFirst("a.button");
        return link == null ? element.text() : link.text() + ":\n" + link.attr("href");
    }
}
