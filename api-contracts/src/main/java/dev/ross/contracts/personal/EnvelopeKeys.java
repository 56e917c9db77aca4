package dev.ross.contracts.personal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds which keys the envelopes in stored JSON name, without reading what is stored. */
public final class EnvelopeKeys {
    private static final Pattern NAMED = Pattern.compile("\"k\":\"([A-Za-z0-9_-]{1,400})\"");

    private EnvelopeKeys() {}

    /** May contain what is no key: another field may have the same name. */
    public static Set<KeyId> namedIn(byte[] json) {
        var keys = new HashSet<KeyId>();
        var found = NAMED.matcher(new String(json, StandardCharsets.ISO_8859_1));
        while (found.find()) keys.add(new KeyId(found.group(1)));
        return keys;
    }
}
