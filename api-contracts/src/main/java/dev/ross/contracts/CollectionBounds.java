package dev.ross.contracts;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that no collection within a record has more elements than its {@link AtMost} says. */
public final class CollectionBounds {
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            var fields = Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && isLookedInto(field))
                    .toList();
            fields.forEach(field -> field.setAccessible(true));
            return fields;
        }
    };

    private CollectionBounds() {}

    /**
     * @throws IllegalArgumentException naming the first collection that is too large
     */
    public static void require(Object record) {
        for (var field : FIELDS.get(record.getClass())) {
            var value = valueOf(field, record);
            var most = field.getAnnotation(AtMost.class);
            if (most != null && sizeOf(value) > most.value())
                throw new IllegalArgumentException(field.getName() + " has at most " + most.value() + " elements");
            elementsOf(value).filter(CollectionBounds::isOurs).forEach(CollectionBounds::require);
        }
    }

    private static boolean isLookedInto(Field field) {
        var type = field.getType();
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || isOurRecord(type);
    }

    private static boolean isOurs(Object element) {
        return isOurRecord(element.getClass());
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("dev.ross.");
    }

    private static int sizeOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return map.size();
        return value instanceof Collection<?> some ? some.size() : 0;
    }

    private static Stream<?> elementsOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return map.values().stream();
        return value instanceof Collection<?> some ? some.stream() : Stream.ofNullable(value);
    }

    private static @Nullable Object valueOf(Field field, Object record) {
        try {
            return field.get(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
