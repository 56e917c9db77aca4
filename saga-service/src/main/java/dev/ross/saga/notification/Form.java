package dev.ross.saga.notification;

import dev.ross.contracts.notification.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of one kind of message, with blanks in braces. Its first line is the subject. A line is left out if what one of
 * its blanks asks for is not there; what is filled in is not looked at for blanks again.
 */
record Form(String subject, String text) {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    static Form of(Template template) {
        var name = "/mail/en/" + template.name() + ".txt";
        try (var file = Objects.requireNonNull(Form.class.getResourceAsStream(name), name)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            return new Form(lines[0], lines[1].stripLeading());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String subject(Map<String, String> blanks) {
        return filled(subject, blanks);
    }

    String text(Map<String, String> blanks) {
        return text.lines()
                        .filter(hasAll(blanks))
                        .map(line -> filled(line, blanks))
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .stripTrailing()
                + "\n";
    }

    private static Predicate<String> hasAll(Map<String, String> blanks) {
        return line -> BLANK.matcher(line).results().allMatch(blank -> blanks.containsKey(blank.group(1)));
    }

    private static String filled(String line, Map<String, String> blanks) {
        return BLANK.matcher(line)
                .replaceAll(blank -> Matcher.quoteReplacement(blanks.getOrDefault(blank.group(1), "")));
    }
}
