package dev.ross.platform.personal;

import dev.ross.contracts.personal.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Decrypts personal values when they are read; if the key is destroyed, an erased value of the same subject results.
 */
final class PersonalDeserializer extends ValueDeserializer<Personal<?>> {

    private final @Nullable EnvelopeBinding binding;

    PersonalDeserializer() {
        this(null);
    }

    private PersonalDeserializer(@Nullable EnvelopeBinding binding) {
        this.binding = binding;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new PersonalDeserializer(EnvelopeBinding.of(property, context));
    }

    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
        var effective = binding == null ? EnvelopeBinding.of(null, context) : binding;
        var keys = PersonalEncryption.keysOf(context);
        var stored = StoredEnvelope.read(json, effective);
        var value = stored.sealed()
                .flatMap(envelope -> envelope.open(keys, effective))
                .map(clear -> value(clear, effective, context))
                .orElse(null);
        return new Personal<>(stored.subject(), value);
    }

    private static Object value(byte[] clear, EnvelopeBinding binding, DeserializationContext context) {
        try (var json = context.tokenStreamFactory().createParser(context, clear)) {
            json.nextToken();
            return context.findRootValueDeserializer(binding.type()).deserialize(json, context);
        } catch (JacksonException mayQuoteTheValue) {
            throw new EnvelopeBroken("what was sealed at " + binding.name() + " does not read as "
                    + binding.type().toCanonical());
        }
    }
}
