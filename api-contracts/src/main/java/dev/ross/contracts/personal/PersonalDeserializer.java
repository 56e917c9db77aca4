package dev.ross.contracts.personal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Opens on the way out of a store; a destroyed key leaves the person's name on an empty envelope. */
final class PersonalDeserializer extends ValueDeserializer<Personal<?>> {

    private final @Nullable Place place;

    PersonalDeserializer() {
        this(null);
    }

    private PersonalDeserializer(@Nullable Place place) {
        this.place = place;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new PersonalDeserializer(Place.of(property, context));
    }

    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
        var here = place == null ? Place.of(null, context) : place;
        var keys = KeyRingAttribute.of(context);
        var stored = StoredEnvelope.read(json, here);
        var value = stored.sealed()
                .flatMap(envelope -> envelope.open(keys, here))
                .map(clear -> value(clear, here, context))
                .orElse(null);
        return new Personal<>(stored.subject(), value);
    }

    private static Object value(byte[] clear, Place place, DeserializationContext context) {
        try (var json = context.tokenStreamFactory().createParser(context, clear)) {
            json.nextToken();
            return context.findRootValueDeserializer(place.type()).deserialize(json, context);
        } catch (JacksonException mayQuoteTheValue) {
            throw new EnvelopeBroken("what was sealed at " + place.name() + " does not read as "
                    + place.type().toCanonical());
        }
    }
}
