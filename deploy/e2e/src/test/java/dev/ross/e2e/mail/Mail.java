package dev.ross.e2e.mail;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One mail as its reader sees it.
 *
 * @param attachments the names of their files
 */
public record Mail(String to, String subject, String text, String html, List<String> attachments) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern CODE = Pattern.compile("(?m)^\\s+([\\w-]+(?:\\.[\\w-]+)+)\\s*$");

    /** The first link in it. */
    public URI link() {
        return URI.create(first(LINK, 0));
    }

    /** The first link in it to an address of the interface that begins so. */
    public URI link(String path) {
        return URI.create(first(Pattern.compile("https?://\\S+/api/v1" + Pattern.quote(path) + "[\\w.~-]+"), 0));
    }

    /** The code of an invitation, on a line of its own. */
    public String code() {
        return first(CODE, 1);
    }

    private String first(Pattern pattern, int group) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new AssertionError("There is no " + pattern + " in this mail:\n" + text);
        return found.group(group);
    }
}
