package dev.ross.e2e.people;

import java.net.URI;
import java.util.regex.Pattern;

/** A page of the identity provider, with its forms and links. */
record LoginPage(URI address, int status, String html) {
    URI form(String id) {
        return found("<form[^>]*id=\"" + id + "\"[^>]*action=\"([^\"]+)\"");
    }

    /** The link whose address contains this. */
    URI link(String part) {
        return found("<a[^>]*href=\"([^\"]*" + part + "[^\"]*)\"");
    }

    boolean says(String words) {
        return html.contains(words);
    }

    private URI found(String pattern) {
        var there = Pattern.compile(pattern).matcher(html);
        if (!there.find()) throw new AssertionError("There is no " + pattern + " at " + address + ":\n" + html);
        return address.resolve(there.group(1).replace("&amp;", "&"));
    }
}
