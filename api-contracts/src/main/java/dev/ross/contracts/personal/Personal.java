package dev.ross.contracts.personal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A personal value that is stored only encrypted under that person's key. Without a value it has been erased. It must
 * be a property of its own (never an element of a collection), since its envelope is bound to that property.
 *
 * @param subject the person whose key encrypts it
 * @param value in the clear, or null once the key is destroyed
 */
@JsonSerialize(using = RefusingPersonalSerializer.class)
@JsonDeserialize(using = RefusingPersonalDeserializer.class)
public record Personal<T>(Subject subject, @Nullable T value) {

    public static <T> Personal<T> of(Subject subject, T value) {
        return new Personal<>(subject, value);
    }

    /** A free text; null if it is absent or blank. */
    public static @Nullable Personal<String> ofText(Subject subject, @Nullable String text) {
        return text == null || text.isBlank() ? null : of(subject, text);
    }

    public static <T> Personal<T> erasedOf(Subject subject) {
        return new Personal<>(subject, null);
    }

    /** The value in the clear; null if it is erased, or there was none. */
    public static <T> @Nullable T clear(@Nullable Personal<T> personal) {
        return personal == null ? null : personal.value();
    }

    public boolean erased() {
        return value == null;
    }

    /** Shows the subject, never the value, so that it is safe in logs. */
    @Override
    public String toString() {
        return "Personal[" + subject + (erased() ? ", erased]" : ", sealed]");
    }
}
