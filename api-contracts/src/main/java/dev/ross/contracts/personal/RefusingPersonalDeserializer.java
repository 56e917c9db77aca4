package dev.ross.contracts.personal;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Refuses to read personal data where there are no keys. */
final class RefusingPersonalDeserializer extends ValueDeserializer<Personal<?>> {
    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
        return context.reportBadDefinition(Personal.class, "personal data is read only where there are keys");
    }
}
