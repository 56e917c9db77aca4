package dev.ross.query.platform.mongo.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes the shape of a record in its document: the names and types of its fields, recursively. Two records of equal
 * shape can be read from each other's documents.
 */
public record RecordShape(String text) {
    public static RecordShape of(Class<?> type) {
        return new RecordShape(describe(type, new ArrayDeque<>()));
    }

    /** A short hash, different for each shape. */
    public String fingerprint() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String describe(Type type, Deque<Class<?>> around) {
        return switch (type) {
            case Class<?> plain -> describe(plain, around);
            case ParameterizedType generic -> describe(generic, around);
            case WildcardType any -> describe(any.getUpperBounds()[0], around);
            default -> "?";
        };
    }

    private static String describe(ParameterizedType generic, Deque<Class<?>> around) {
        var raw = (Class<?>) generic.getRawType();
        var parts = Stream.of(generic.getActualTypeArguments())
                .map(part -> describe(part, around))
                .toList();
        if (Collection.class.isAssignableFrom(raw)) return "[" + parts.getFirst() + "]";
        if (Map.class.isAssignableFrom(raw)) return "<" + parts.getLast() + ">";
        return raw.getSimpleName() + parts;
    }

    private static String describe(Class<?> type, Deque<Class<?>> around) {
        if (type.isEnum()) return "enum";
        if (isText(type)) return "value";
        if (type.getName().startsWith("java.")) return type.getSimpleName();
        if (around.contains(type)) return "^" + type.getSimpleName();
        if (type.isSealed() && !type.isRecord())
            return Stream.of(type.getPermittedSubclasses())
                    .map(one -> one.getSimpleName() + describe(one, around))
                    .sorted()
                    .collect(Collectors.joining("|", "(", ")"));
        if (!type.isRecord()) return type.getSimpleName();
        around.push(type);
        try {
            return fields(type, around).sorted().collect(Collectors.joining(",", "{", "}"));
        } finally {
            around.pop();
        }
    }

    private static Stream<String> fields(Class<?> type, Deque<Class<?>> around) {
        return Stream.of(type.getRecordComponents())
                .filter(field -> !field.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .flatMap(field -> field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? fields(field.getType(), around)
                        : Stream.of(field.getName() + ":" + describe(field.getGenericType(), around)));
    }

    /** Ids and the like, which are stored as the value that they wrap. */
    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))
                || type.isRecord()
                        && Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getAccessor)
                                .anyMatch(accessor -> accessor.isAnnotationPresent(JsonValue.class));
    }
}
