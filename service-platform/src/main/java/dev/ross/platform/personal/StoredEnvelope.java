package dev.ross.platform.personal;

import dev.ross.contracts.personal.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An envelope as read from a store: encrypted, or erased and then without key, nonce and ciphertext. */
record StoredEnvelope(Subject subject, Optional<Envelope> sealed) {

    static StoredEnvelope read(JsonParser json, EnvelopeBinding binding) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new EnvelopeBroken("at " + binding.name() + " there is no envelope");
        }
        int version = 0;
        String key = null;
        String subject = null;
        String nonce = null;
        String ciphertext = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "v" -> version = json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
                case "k" -> key = text(json, binding);
                case "s" -> subject = text(json, binding);
                case "n" -> nonce = text(json, binding);
                case "c" -> ciphertext = text(json, binding);
                default ->
                    throw new EnvelopeBroken("the envelope at " + binding.name() + " has a field it should not have");
            }
        }
        if (version != Envelope.VERSION) {
            throw new EnvelopeBroken("the envelope at " + binding.name() + " is of a version this release cannot open");
        }
        return of(key, subject, nonce, ciphertext, binding);
    }

    private static StoredEnvelope of(
            @Nullable String key,
            @Nullable String subject,
            @Nullable String nonce,
            @Nullable String ciphertext,
            EnvelopeBinding binding) {
        try {
            if (subject != null && key != null && nonce != null && ciphertext != null) {
                var person = new Subject(subject);
                return new StoredEnvelope(person, Optional.of(new Envelope(new KeyId(key), person, nonce, ciphertext)));
            }
            if (subject != null && key == null && nonce == null && ciphertext == null) {
                return new StoredEnvelope(new Subject(subject), Optional.empty());
            }
        } catch (IllegalArgumentException malformed) {
            throw new EnvelopeBroken("the envelope at " + binding.name() + " names no key or no person");
        }
        throw new EnvelopeBroken("the envelope at " + binding.name() + " is not whole");
    }

    private static String text(JsonParser json, EnvelopeBinding binding) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new EnvelopeBroken("the envelope at " + binding.name() + " holds something that is not text");
        }
        return json.getString();
    }
}
