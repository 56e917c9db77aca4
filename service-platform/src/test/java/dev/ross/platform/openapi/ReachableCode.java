package dev.ross.platform.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The code that can run when a method is called, as its classes show: calls, references, lambdas, and every override of
 * what is called. Finds the constants that it uses, such as the reasons of rejections. It may find too much, never too
 * little, as long as nothing is called by reflection.
 */
public final class ReachableCode {
    private final JavaClasses classes;

    public ReachableCode(String... packages) {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }

    /** The code that can run when one of these begins, with them; and what made the components that it uses. */
    public Set<JavaCodeUnit> from(Collection<? extends JavaCodeUnit> begin) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>();
        var open = new ArrayDeque<JavaCodeUnit>(begin);
        while (!open.isEmpty()) {
            var unit = open.poll();
            if (!reached.add(unit)) continue;
            accesses(unit)
                    .flatMap(access -> targets(access.getTarget().getOwner(), access))
                    .forEach(open::add);
            if (unit.getOwner().isMetaAnnotatedWith(Component.class))
                open.addAll(unit.getOwner().getConstructors());
        }
        return reached;
    }

    public JavaCodeUnit unit(Method method) {
        return classes.get(method.getDeclaringClass()).getMethods().stream()
                .filter(one -> one.reflect().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** Methods with this annotation whose first parameter is a class that some of the code makes an instance of. */
    public Set<JavaCodeUnit> handlersOfWhatIsMadeIn(Set<JavaCodeUnit> code, Class<? extends Annotation> annotation) {
        var made = code.stream()
                .filter(JavaCodeUnit::isConstructor)
                .map(JavaCodeUnit::getOwner)
                .collect(Collectors.toSet());
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(annotation))
                .filter(method -> made.contains(method.getRawParameterTypes().getFirst()))
                .collect(Collectors.toSet());
    }

    /** The constants of enums of this type that the code uses. */
    public <E> Set<E> constants(Set<JavaCodeUnit> code, Class<E> type) {
        return code.stream()
                .flatMap(unit -> unit.getFieldAccesses().stream())
                .filter(access -> access.getTargetOwner().isAssignableTo(type)
                        && access.getTargetOwner().isEnum()
                        && access.getTarget().getRawType().equals(access.getTargetOwner()))
                .map(access -> type.cast(constant(access.getTargetOwner(), access.getName())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Object constant(JavaClass type, String name) {
        return Stream.of(type.reflect().getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.<Collection<? extends JavaCodeUnitAccess<?>>>of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .<JavaCodeUnitAccess<?>>flatMap(Collection::stream)
                .filter(access -> access.getTargetOwner().getName().startsWith("dev.ross."));
    }

    /** The member itself, and what overrides it; a generic type's overrides have other parameters, but as many. */
    private static Stream<JavaCodeUnit> targets(JavaClass owner, JavaCodeUnitAccess<?> access) {
        var same = Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> isSame(unit, access));
        var overrides = owner.getAllSubclasses().stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> isSame(unit, access)
                        || !owner.getTypeParameters().isEmpty()
                                && unit.getName().equals(access.getName())
                                && unit.getRawParameterTypes().size()
                                        == access.getTarget()
                                                .getRawParameterTypes()
                                                .size());
        return access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) ? same : Stream.concat(same, overrides);
    }

    private static boolean isSame(JavaCodeUnit unit, JavaCodeUnitAccess<?> access) {
        return unit.getName().equals(access.getName())
                && unit.getRawParameterTypes().equals(access.getTarget().getRawParameterTypes());
    }
}
