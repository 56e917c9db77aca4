package dev.ross.platform.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON schemas of the values that requests and answers consist of. Records, enums and values of one text or number are
 * components of the document; a component that is not nullable is required.
 */
public final class JsonSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String LOCAL_TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?";
    private static final String LOCAL_DATE_TIME = "\\d{4}-\\d{2}-\\d{2}T" + LOCAL_TIME;

    private final SourceComments comments;
    private final String ownRequests;
    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, String> describedTypes = new HashMap<>();

    /**
     * @param ownRequests the package whose records are requests only: they refuse fields that they do not know
     */
    JsonSchemas(SourceComments comments, String ownRequests) {
        this.comments = comments;
        this.ownRequests = ownRequests;
    }

    Map<String, ObjectNode> components() {
        return components;
    }

    public ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    /** The schema of a record without one of its properties, which is not a component of the document. */
    public ObjectNode without(String property, Type type) {
        var name = of(type).path("$ref").asString().substring(COMPONENTS.length());
        var schema = Objects.requireNonNull(components.get(name)).deepCopy();
        schema.remove("description");
        schema.withObject("properties").remove(property);
        schema.withArray("required").removeIf(required -> required.asString().equals(property));
        if (schema.path("required").isEmpty()) schema.remove("required");
        return schema;
    }

    /** The schema of a value with the constraints that are annotated at it. */
    ObjectNode of(AnnotatedType type, AnnotatedElement constraints) {
        return Constraints.add(of(type, Map.of()), constraints);
    }

    private ObjectNode of(AnnotatedType type, Map<TypeVariable<?>, Type> bound) {
        if (!(type instanceof AnnotatedParameterizedType generic) || !isCollection(type.getType()))
            return of(type.getType(), bound);
        var items = generic.getAnnotatedActualTypeArguments()[0];
        return array(Constraints.add(of(items, bound), items));
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> of(Objects.requireNonNull(bound.get(variable)), bound);
            case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], bound);
            case ParameterizedType generic -> of(generic, bound);
            case Class<?> plain -> of(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private ObjectNode of(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        var arguments = type.getActualTypeArguments();
        if (isCollection(type)) return array(of(arguments[0], bound));
        if (!Map.class.isAssignableFrom(rawType(type))) return reference(rawType(type), bindings(type, bound));
        var map = object();
        map.set("additionalProperties", of(arguments[1], bound));
        return map;
    }

    private ObjectNode of(Class<?> type) {
        if (type == String.class || type == Object.class) return simple("string");
        if (type == boolean.class || type == Boolean.class) return simple("boolean");
        if (type == int.class || type == Integer.class) return simple("integer").put("format", "int32");
        if (type == long.class || type == Long.class) return simple("integer").put("format", "int64");
        if (type == double.class || type == Double.class)
            return simple("number").put("format", "double");
        if (type == Instant.class) return simple("string").put("format", "date-time");
        if (type == LocalDate.class) return simple("string").put("format", "date");
        if (type == LocalTime.class) return whole(LOCAL_TIME).put("description", "A local time, ISO 8601.");
        if (type == LocalDateTime.class)
            return whole(LOCAL_DATE_TIME).put("description", "A local date and time, ISO 8601.");
        if (type == URI.class) return simple("string").put("format", "uri");
        if (type == ZoneId.class) return simple("string").put("description", "A time zone of the tz database.");
        if (type == Currency.class) return whole("[A-Z]{3}").put("description", "A currency, ISO 4217.");
        return reference(type, Map.of());
    }

    private ObjectNode reference(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        var name = name(type, bound);
        var described = describedTypes.putIfAbsent(name, type.getName());
        if (described != null && !described.equals(type.getName()))
            throw new IllegalStateException("two types are called " + name + ": " + described + ", " + type.getName());
        if (described == null) {
            components.put(name, JSON.objectNode()); // before its fields, which may contain it
            components.put(name, described(type, component(type, bound)));
        }
        return JSON.objectNode().put("$ref", COMPONENTS + name);
    }

    private ObjectNode component(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        var value = jsonValue(type);
        if (value != null) return of(value);
        if (type.isEnum()) {
            var schema = simple("string");
            Stream.of(type.getEnumConstants())
                    .forEach(constant -> schema.withArray("enum").add(((Enum<?>) constant).name()));
            return schema;
        }
        if (type.isRecord()) return record(type, bound);
        if (type.isSealed()) {
            var schema = JSON.objectNode();
            Stream.of(type.getPermittedSubclasses())
                    .forEach(one -> schema.withArray("anyOf").add(of((Type) one)));
            return schema;
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private ObjectNode record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        var schema = object();
        var required = JSON.arrayNode();
        for (var property : comments.properties(type)) {
            var component = property.component();
            var described = Constraints.add(of(component.getAnnotatedType(), bound), field(component));
            if (!property.description().isEmpty()) described.put("description", property.description());
            schema.withObject("properties").set(property.name(), described);
            if (!property.isOptional()) required.add(property.name());
        }
        if (!required.isEmpty()) schema.set("required", required);
        if (type.getName().startsWith(ownRequests) && !type.getSimpleName().endsWith("Answer"))
            schema.put("additionalProperties", false);
        return schema;
    }

    private ObjectNode described(Class<?> type, ObjectNode schema) {
        var about = new StringBuilder(comments.of(type).text());
        if (type.isEnum())
            for (var constant : type.getEnumConstants()) {
                var one = comments.of((Enum<?>) constant).text();
                if (!one.isEmpty())
                    about.append(about.isEmpty() ? "" : " ").append(((Enum<?>) constant).name() + ": " + one);
            }
        if (!about.isEmpty()) schema.put("description", about.toString());
        return schema;
    }

    /** The schema of a parameter, which is text in an address: one of several parts is text as well. */
    ObjectNode ofParameter(AnnotatedType type, AnnotatedElement constraints) {
        if (!(type.getType() instanceof Class<?> plain) || !plain.isRecord() || jsonValue(plain) != null) {
            return of(type, constraints);
        }
        var about = comments.of(plain).text();
        return simple("string").put("description", about);
    }

    /** The type that a value of one text or number is written as. */
    private static @Nullable Type jsonValue(Class<?> type) {
        for (Method method : type.getDeclaredMethods())
            if (method.isAnnotationPresent(JsonValue.class)) return method.getGenericReturnType();
        for (var field : type.getDeclaredFields())
            if (field.isAnnotationPresent(JsonValue.class)) return field.getGenericType();
        return null;
    }

    private static AnnotatedElement field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A nested type bears the name of the one it is nested in before its own. */
    private static String name(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        var outer = type.getDeclaringClass();
        var before =
                outer == null ? "" : name(outer, Map.of()).replaceFirst("(Controller|Dispatcher|Presentation)$", "");
        var own = type.getSimpleName().startsWith(before) ? type.getSimpleName() : before + type.getSimpleName();
        var arguments = Stream.of(type.getTypeParameters())
                .map(bound::get)
                .filter(Objects::nonNull)
                .map(argument -> name(rawType(Objects.requireNonNull(argument)), Map.of()))
                .toList();
        return arguments.isEmpty() ? own : own + "Of" + String.join("And", arguments);
    }

    private static Map<TypeVariable<?>, Type> bindings(ParameterizedType generic, Map<TypeVariable<?>, Type> outer) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        var variables = rawType(generic).getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            var argument = generic.getActualTypeArguments()[i];
            bound.put(
                    variables[i],
                    argument instanceof TypeVariable<?> variable
                            ? Objects.requireNonNull(outer.get(variable))
                            : argument);
        }
        return bound;
    }

    public static Class<?> rawType(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case WildcardType wildcard -> rawType(wildcard.getUpperBounds()[0]);
            default -> throw new IllegalArgumentException("no class of " + type);
        };
    }

    private static boolean isCollection(Type type) {
        return type instanceof ParameterizedType generic && Collection.class.isAssignableFrom(rawType(generic));
    }

    private static ObjectNode array(ObjectNode items) {
        var array = simple("array");
        array.set("items", items);
        return array;
    }

    static ObjectNode object() {
        return simple("object");
    }

    public static ObjectNode simple(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode whole(String pattern) {
        return simple("string").put("pattern", "^" + pattern + "$");
    }

    static ArrayNode texts(Collection<String> texts) {
        var array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
