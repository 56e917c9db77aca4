package dev.ross.platform.serialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one valid instance of an event: it tries values for each component until the constructors accept them. The same
 * class always gets the same instance.
 */
public final class SampleMaker {

    private static final int TRIES = 50_000;

    public Object make(Class<?> type) {
        return candidates(type, type.getSimpleName()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no sample of " + type.getName() + " can be made: teach "
                                + SampleValues.class.getSimpleName() + " a value that its constructor takes"));
    }

    private List<?> candidates(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
        }
        var plain = (Class<?>) type;
        if (SampleValues.knows(plain)) {
            return SampleValues.of(plain, name);
        }
        if (plain.isEnum()) {
            return Arrays.asList(plain.getEnumConstants());
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses())
                    .flatMap(each -> candidates(each, name).stream())
                    .toList();
        }
        return makers(plain).flatMap(maker -> made(maker, name).stream()).toList();
    }

    private List<?> ofGeneric(Class<?> raw, Type[] arguments, String name) {
        var contents = candidates(arguments[0], name);
        if (raw == Personal.class) {
            var ada = Subject.guestAt("ada", "r1");
            return contents.stream().map(content -> Personal.of(ada, content)).toList();
        }
        if (raw == List.class || raw == Set.class) {
            var alone = contents.stream().map(List::of);
            var together = Stream.of(contents);
            return Stream.<Collection<?>>concat(alone, together)
                    .map(some -> raw == List.class ? List.copyOf(some) : Set.copyOf(some))
                    .toList();
        }
        if (raw == Map.class || raw == SortedMap.class) {
            var value = candidates(arguments[1], name).getFirst();
            var maps = contents.stream().map(key -> Map.of(key, value));
            return raw == Map.class ? maps.toList() : maps.map(TreeMap::new).toList();
        }
        throw new IllegalArgumentException("no sample of a " + raw.getName() + " can be made yet");
    }

    /** The factories that JSON uses, then the canonical constructor. */
    private static Stream<Executable> makers(Class<?> type) {
        var factories = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method -> method.isAnnotationPresent(JsonCreator.class));
        var constructors = type.isRecord() ? Arrays.stream(type.getDeclaredConstructors()) : Stream.<Executable>of();
        return Stream.concat(factories, constructors);
    }

    /** A maker's first instance, of all combinations of its parameters' candidates. */
    private List<Object> made(Executable maker, String name) {
        maker.setAccessible(true);
        var single = maker.getParameterCount() == 1;
        var choices = new ArrayList<List<?>>();
        for (var parameter : maker.getParameters()) {
            choices.add(candidates(parameter.getParameterizedType(), single ? name : parameter.getName()));
        }
        var all = choices.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        for (long number = 0; number < Math.min(all, TRIES); number++) {
            var instance = call(maker, pick(choices, number));
            if (instance != null) {
                return List.of(instance);
            }
        }
        return List.of();
    }

    private static Object[] pick(List<List<?>> choices, long number) {
        var picked = new Object[choices.size()];
        for (int i = 0; i < picked.length; i++) {
            var choice = choices.get(i);
            picked[i] = choice.get((int) (number % choice.size()));
            number /= choice.size();
        }
        return picked;
    }

    private static @Nullable Object call(Executable maker, Object[] arguments) {
        try {
            return maker instanceof Method factory
                    ? factory.invoke(null, arguments)
                    : ((Constructor<?>) maker).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
