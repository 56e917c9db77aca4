package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of one kind of message, with blanks in braces. Its first line is the subject. A line is left out if the
 * value of one of its blanks is missing; values are not searched for blanks again.
 */
record MailTemplate(MailTemplateLine subject, List<MailTemplateLine> lines) {
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    static MailTemplate of(NotificationTemplate template) {
        var name = "/mail/en/" + template.name() + ".txt";
        try (var file = Objects.requireNonNull(MailTemplate.class.getResourceAsStream(name), name)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            return of(lines[0], lines[1].stripLeading());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailTemplate of(String subject, String text) {
        return new MailTemplate(
                MailTemplateLine.parse(subject),
                text.lines().map(MailTemplateLine::parse).toList());
    }

    /** Whether there is a blank of one of these names. */
    boolean asksForAny(Set<String> names) {
        return Stream.concat(Stream.of(subject), lines.stream())
                .flatMap(line -> line.blanks().stream())
                .anyMatch(names::contains);
    }

    String subject(Map<String, String> values) {
        var text = new StringBuilder();
        subject.fill(text, values);
        return text.toString();
    }

    String text(Map<String, String> values) {
        var text = new StringBuilder();
        for (var line : lines) {
            if (!line.asksOnlyFor(values.keySet())) continue;
            line.fill(text, values);
            text.append('\n');
        }
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").stripTrailing() + "\n";
    }
}
