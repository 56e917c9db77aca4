package dev.ross.contracts.personal;

import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.cfg.MapperBuilder;

/**
 * Passes the key ring to a Jackson mapper. A mapper without one, such as that of the web layer, refuses to serialize
 * personal data instead of writing it in the clear.
 */
public final class KeyRingAttribute {

    private KeyRingAttribute() {}

    public static void give(MapperBuilder<?, ?> mapper, KeyRing keys) {
        mapper.defaultAttributes(mapper.defaultAttributes().withSharedAttribute(KeyRing.class, keys));
    }

    static KeyRing of(DatabindContext context) {
        if (context.getAttribute(KeyRing.class) instanceof KeyRing keys) {
            return keys;
        }
        return context.reportBadDefinition(
                Personal.class, "personal data is read and written only where there are keys");
    }
}
