package dev.ross.platform.personal;

import dev.ross.contracts.personal.Personal;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Encrypts personal values when they are written. Erased ones need no key, and none is created for them. */
final class PersonalSerializer extends ValueSerializer<Personal<?>> {

    private final @Nullable EnvelopeBinding binding;

    PersonalSerializer() {
        this(null);
    }

    private PersonalSerializer(@Nullable EnvelopeBinding binding) {
        this.binding = binding;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return new PersonalSerializer(EnvelopeBinding.of(property, context));
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
        var effective = binding == null ? EnvelopeBinding.of(null, context) : binding;
        json.writeStartObject();
        json.writeNumberProperty("v", Envelope.VERSION);
        json.writeStringProperty("s", personal.subject().value());
        if (personal.value() != null) {
            var key = PersonalEncryption.keysOf(context).keyFor(personal.subject());
            var envelope = Envelope.seal(key, effective, clear(personal.value(), effective, context));
            json.writeStringProperty("k", envelope.key().value());
            json.writeStringProperty("n", envelope.nonce());
            json.writeStringProperty("c", envelope.ciphertext());
        }
        json.writeEndObject();
    }

    private static byte[] clear(Object value, EnvelopeBinding binding, SerializationContext context) {
        var bytes = new ByteArrayOutputStream(128);
        try (var json = context.tokenStreamFactory().createGenerator(context, bytes)) {
            context.findTypedValueSerializer(binding.type(), true).serialize(value, json, context);
        } catch (JacksonException mayQuoteTheValue) {
            throw new EnvelopeBroken("what is to be sealed at " + binding.name() + " cannot be written as "
                    + binding.type().toCanonical());
        }
        return bytes.toByteArray();
    }
}
