package dev.ross.contracts.personal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Refuses to write personal data, so that a mapper without keys never writes it in the clear. */
final class RefusingPersonalSerializer extends ValueSerializer<Personal<?>> {
    @Override
    public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
        context.reportBadDefinition(Personal.class, "personal data is written only where there are keys");
    }
}
