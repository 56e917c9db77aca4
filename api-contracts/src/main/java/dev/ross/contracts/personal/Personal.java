package dev.ross.contracts.personal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Something about a person that is stored only sealed under that person's key. Without a value it has been erased. It
 * must be a property of its own (never an element of a collection), since its envelope is bound to where it stands.
 *
 * @param subject whose key seals it
 * @param value what it says, or null once the key is destroyed
 */
@JsonSerialize(using = PersonalSerializer.class)
@JsonDeserialize(using = PersonalDeserializer.class)
public record Personal<T>(Subject subject, @Nullable T value) {

    public static <T> Personal<T> of(Subject subject, T value) {
        return new Personal<>(subject, value);
    }

    /** What someone wrote freely; absent, if it says nothing. */
    public static @Nullable Personal<String> ofText(Subject subject, @Nullable String text) {
        return text == null || text.isBlank() ? null : of(subject, text);
    }

    public static <T> Personal<T> erasedOf(Subject subject) {
        return new Personal<>(subject, null);
    }

    public boolean erased() {
        return value == null;
    }

    /** What a log may show: whose it is, never what it says. */
    @Override
    public String toString() {
        return "Personal[" + subject + (erased() ? ", erased]" : ", sealed]");
    }
}
