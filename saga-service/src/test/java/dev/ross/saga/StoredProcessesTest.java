package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.ross.platform.serialization.StoredShapes;
import dev.ross.saga.platform.outbox.OutboxTask;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Saga;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks the stored form of sagas, their pending commands and the data of outbox tasks. They are stored by the name of
 * their class and the names of their fields: renaming one leaves rows behind that cannot be read.
 */
class StoredProcessesTest {
    private static final StoredShapes SHAPES = new StoredShapes("stored-shapes");
    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.ross.saga");

    @TestFactory
    Stream<DynamicTest> whatIsStoredHasTheShapeOfItsRevision() {
        var stored = Stream.of(sagas(), commandsAndRequests(), taskData())
                .flatMap(Set::stream)
                .collect(Collectors.toMap(Class::getName, Function.identity(), (one, same) -> one));
        assertThat(stored).hasSizeGreaterThan(12);
        return new TreeSet<>(stored.keySet())
                .stream()
                        .map(name -> DynamicTest.dynamicTest(
                                name, () -> SHAPES.check(Objects.requireNonNull(stored.get(name)))));
    }

    @Test
    void whateverWasStoredStillHasItsClass() {
        assertThat(SHAPES.names())
                .allSatisfy(name -> assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException());
    }

    private static Set<Class<?>> sagas() {
        return SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(Saga.class))
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
    }

    /**
     * The records that sagas and policies make, other than ids and the like: commands, and records that are expanded
     * into commands.
     */
    private static Set<Class<?>> commandsAndRequests() {
        return SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(Saga.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)))
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(type -> type.isRecord() && isOfAProcess(type))
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
    }

    private static boolean isOfAProcess(JavaClass type) {
        return type.getPackageName().startsWith("dev.ross.saga.")
                || type.getPackageName().startsWith("dev.ross.contracts.")
                        && type.getName().contains("Command$");
    }

    private static Set<Class<?>> taskData() {
        return SERVICE.stream()
                .filter(type -> type.isAssignableTo(OutboxTask.class) && !type.isInterface())
                .flatMap(type -> Arrays.stream(type.reflect().getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .filter(Class.class::isInstance)
                .map(type -> (Class<?>) type)
                .filter(type -> type.getName().startsWith("dev.ross."))
                .collect(Collectors.toSet());
    }
}
