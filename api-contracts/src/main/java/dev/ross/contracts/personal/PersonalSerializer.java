package dev.ross.contracts.personal;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Seals on the way into a store. What is already erased needs no key, and gets none. */
final class PersonalSerializer extends ValueSerializer<Personal<?>> {

    private final @Nullable Place place;

    PersonalSerializer() {
        this(null);
    }

    private PersonalSerializer(@Nullable Place place) {
        this.place = place;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return new PersonalSerializer(Place.of(property, context));
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
        var here = place == null ? Place.of(null, context) : place;
        json.writeStartObject();
        json.writeNumberProperty("v", Envelope.VERSION);
        json.writeStringProperty("s", personal.subject().value());
        if (personal.value() != null) {
            var key = KeyRingAttribute.of(context).keyFor(personal.subject());
            var envelope = Envelope.seal(key, here, clear(personal.value(), here, context));
            json.writeStringProperty("k", envelope.key().value());
            json.writeStringProperty("n", envelope.nonce());
            json.writeStringProperty("c", envelope.ciphertext());
        }
        json.writeEndObject();
    }

    private static byte[] clear(Object value, Place place, SerializationContext context) {
        var bytes = new ByteArrayOutputStream(128);
        try (var json = context.tokenStreamFactory().createGenerator(context, bytes)) {
            context.findTypedValueSerializer(place.type(), true).serialize(value, json, context);
        } catch (JacksonException mayQuoteTheValue) {
            throw new EnvelopeBroken("what is to be sealed at " + place.name() + " cannot be written as "
                    + place.type().toCanonical());
        }
        return bytes.toByteArray();
    }
}
