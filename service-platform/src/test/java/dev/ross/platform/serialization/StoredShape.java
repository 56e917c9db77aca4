package dev.ross.platform.serialization;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes the stored form of a class: its fields and their types, and those of every class of ours within them. Two
 * classes of one shape read each other's JSON.
 */
final class StoredShape {
    private final Map<String, String> described = new TreeMap<>();

    private StoredShape() {}

    static String of(Class<?> type) {
        var shape = new StoredShape();
        shape.visit(type);
        return String.join("\n", shape.described.values());
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType());
            for (var argument : generic.getActualTypeArguments()) visit(argument);
        }
        if (!(type instanceof Class<?> one)) return;
        if (one.isArray()) visit(one.getComponentType());
        if (!one.getName().startsWith("dev.ross.") || described.containsKey(one.getName())) return;
        described.put(one.getName(), ""); // it may contain itself
        described.put(one.getName(), describe(one));
    }

    private String describe(Class<?> type) {
        if (type.isEnum()) {
            return "enum " + type.getName() + "\n"
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> "  " + ((Enum<?>) constant).name() + "\n")
                            .sorted()
                            .collect(Collectors.joining());
        }
        if (type.isSealed()) {
            var subtypes = Arrays.asList(type.getPermittedSubclasses());
            subtypes.forEach(this::visit);
            return "one of " + type.getName() + "\n"
                    + subtypes.stream()
                            .map(subtype -> "  " + nameOf(subtype) + "\n")
                            .sorted()
                            .collect(Collectors.joining());
        }
        var fields = fields(type)
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        fields.forEach(field -> visit(field.getGenericType()));
        return "class " + type.getName() + "\n"
                + fields.stream()
                        .map(field -> "  " + field.getName() + ": "
                                + field.getGenericType().getTypeName() + "\n")
                        .collect(Collectors.joining());
    }

    private static String nameOf(Class<?> subtype) {
        var name = subtype.getAnnotation(JsonTypeName.class);
        return subtype.getName() + (name == null ? "" : " as " + name.value());
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != null && one != Object.class, Class::getSuperclass)
                .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .flatMap(field ->
                        field.isAnnotationPresent(JsonUnwrapped.class) ? fields(field.getType()) : Stream.of(field));
    }
}
