package dev.ross.platform.personal;

import dev.ross.contracts.personal.Personal;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.MapperBuilder;

/**
 * Lets a Jackson mapper encrypt and decrypt personal data with a key ring. A mapper without it, such as that of the web
 * layer, refuses personal data instead of writing it in the clear.
 */
public final class PersonalEncryption {
    private PersonalEncryption() {}

    public static void enable(MapperBuilder<?, ?> mapper, KeyRing keys) {
        mapper.defaultAttributes(mapper.defaultAttributes().withSharedAttribute(KeyRing.class, keys))
                .addMixIn(Personal.class, PersonalMixIn.class);
    }

    static KeyRing keysOf(DatabindContext context) {
        if (context.getAttribute(KeyRing.class) instanceof KeyRing keys) {
            return keys;
        }
        return context.reportBadDefinition(
                Personal.class, "personal data is read and written only where there are keys");
    }

    @JsonSerialize(using = PersonalSerializer.class)
    @JsonDeserialize(using = PersonalDeserializer.class)
    private interface PersonalMixIn {}
}
