package dev.ross.platform.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identifies a data key in every envelope that it sealed; it reveals nothing about the person. */
public record KeyId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,400}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KeyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a key id is letters, digits, - and _");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
