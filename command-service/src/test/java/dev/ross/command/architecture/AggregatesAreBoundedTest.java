package dev.ross.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.CollectionBounds;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.junit.jupiter.api.Test;

/** Checks that every collection of an aggregate or a command declares its bound. */
class AggregatesAreBoundedTest {
    @Test
    void everyCollectionOfAnAggregateSaysItsBound() {
        var aggregates = classes("dev.ross.command")
                .filter(type -> Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(AggregateIdentifier.class)))
                .toList();
        assertThat(aggregates).hasSizeGreaterThanOrEqualTo(12);
        assertThat(unbounded(aggregates)).isEmpty();
    }

    @Test
    void everyCollectionOfACommandSaysItsBound() {
        var commands = classes("dev.ross.contracts")
                .filter(type -> type.isInterface()
                        && type.isSealed()
                        && type.getSimpleName().endsWith("Command"))
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .toList();
        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(unbounded(commands)).isEmpty();
    }

    @Test
    void oneThatSaysNoneIsFound() {
        assertThat(unbounded(List.of(Forgetful.class))).containsExactly("Forgetful.names", "Forgetful.nested");
    }

    @Test
    void aCommandWithMoreThanItMayHaveIsRefusedAtTheDoor() {
        var restaurant = RestaurantId.of("r");
        var tables = IntStream.range(0, 21)
                .mapToObj(number -> new TableId(restaurant, "t" + number))
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> CollectionBounds.require(new SeatGuests(new SeatingId(restaurant, "s"), tables)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tables has at most 20 elements");
    }

    private static Stream<Class<?>> classes(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .<Class<?>>map(JavaClass::reflect);
    }

    private static Set<String> unbounded(Collection<Class<?>> roots) {
        var found = new TreeSet<String>();
        var seen = new HashSet<Class<?>>();
        roots.forEach(root -> look(root, seen, found));
        return found;
    }

    private static void look(Class<?> type, Set<Class<?>> seen, Set<String> found) {
        if (!type.getName().startsWith("dev.ross.") || !seen.add(type)) return;
        if (type.isSealed()) for (var subtype : type.getPermittedSubclasses()) look(subtype, seen, found);
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) continue;
            if (holdsMany(field.getType()) && !field.isAnnotationPresent(AtMost.class)) found.add(name(field));
            classesIn(field.getGenericType()).forEach(part -> look(part, seen, found));
        }
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static boolean holdsMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || type.isArray();
    }

    private static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof ParameterizedType generic)
            return Stream.concat(
                    classesIn(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(AggregatesAreBoundedTest::classesIn));
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.of();
    }

    private record Forgetful(List<String> names, @AtMost(3) List<Nested> some, Map<String, List<String>> nested) {}

    private record Nested(String name) {}
}
