package dev.ross.platform.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A property of a record's JSON.
 *
 * @param description what the record's comment says of it; empty if nothing
 */
public record RecordProperty(RecordComponent component, String description) {
    /** All properties of a record, in their order. Those of an unwrapped component stand in its place. */
    static Stream<RecordProperty> all(Class<?> type, SourceComments comments) {
        var descriptions = comments.of(type).parameters();
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? all(component.getType(), comments)
                        : Stream.of(new RecordProperty(component, descriptions.getOrDefault(component.getName(), ""))));
    }

    public String name() {
        return component.getName();
    }

    public boolean isOptional() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
