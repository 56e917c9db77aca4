package dev.ross.platform.personal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the ids of the keys that the envelopes in stored JSON refer to, without parsing the JSON. */
public final class EnvelopeKeys {
    private static final Pattern NAMED = Pattern.compile("\"k\":\"([A-Za-z0-9_-]{1,400})\"");

    private EnvelopeKeys() {}

    /** The result may contain ids of no key: other fields may have the same name. */
    public static Set<KeyId> namedIn(byte[] json) {
        var keys = new HashSet<KeyId>();
        var found = NAMED.matcher(new String(json, StandardCharsets.ISO_8859_1));
        while (found.find()) keys.add(new KeyId(found.group(1)));
        return keys;
    }
}
