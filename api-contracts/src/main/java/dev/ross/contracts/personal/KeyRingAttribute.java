package dev.ross.contracts.personal;

import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.cfg.MapperBuilder;

/**
 * How a mapper is given its keys. A mapper without them, such as the one of the web, refuses personal data instead of
 * spelling it out.
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
