package dev.ross.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.ross.platform.security.AllowedFor;
import java.util.stream.Stream;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;

/** Architecture rules of every module. Features are found by their packages; no list names them. */
public final class ServiceRules {
    private ServiceRules() {}

    /** Rules of every package below a module's root package. */
    public static ArchitectureRules common(String root) {
        return ArchitectureRules.of(
                packagesAreFreeOfCycles(root), everyPackageIsNullMarked(), nothingIsInjectedIntoFields());
    }

    /** Rules of a service, whose root package has a sub-package {@code platform} beside its features. */
    public static ArchitectureRules service(String root) {
        return common(root).and(platformKnowsNoFeature(root), publicClassesAreUsedElsewhere());
    }

    /** Rules of a service with an interface over HTTP. */
    public static ArchitectureRules api(String root) {
        return service(root).and(everyHandlerDeclaresItsCallers());
    }

    /** The root package counts as well, so the slices begin one package above it. */
    private static ArchRule packagesAreFreeOfCycles(String root) {
        return slices().matching(root.substring(0, root.lastIndexOf('.')) + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("packages are free of cycles");
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .as("every package is null-marked");
    }

    private static ArchRule nothingIsInjectedIntoFields() {
        return noFields().should().beAnnotatedWith(Autowired.class).as("nothing is injected into fields");
    }

    private static ArchRule platformKnowsNoFeature(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("belong to a feature", type -> isOfFeature(type, root)))
                .as("the platform knows no feature");
    }

    private static boolean isOfFeature(JavaClass type, String root) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") && !(name + ".").startsWith(root + ".platform.");
    }

    private static ArchRule publicClassesAreUsedElsewhere() {
        return classes()
                .that()
                .haveModifier(PUBLIC)
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAnnotatedWith(SpringBootConfiguration.class)
                .and()
                .areNotAnnotatedWith(Saga.class)
                .should(ArchCondition.from(
                        DescribedPredicate.describe("be used by another package", ServiceRules::isUsedElsewhere)))
                .as("a public class is used by another package");
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()))
                || type.getPackage().getClasses().stream().anyMatch(other -> exposes(other, type));
    }

    /** Whether a public class has the type in the signature of a member, or as its own type. */
    private static boolean exposes(JavaClass other, JavaClass type) {
        if (!other.getModifiers().contains(PUBLIC) || other.equals(type)) return false;
        return other.isAssignableTo(type.getName())
                || other.getCodeUnits().stream()
                        .filter(member -> !member.getModifiers().contains(PRIVATE))
                        .flatMap(member ->
                                Stream.concat(Stream.of(member.getReturnType()), member.getParameterTypes().stream()))
                        .anyMatch(part -> part.getAllInvolvedRawTypes().contains(type));
    }

    private static ArchRule everyHandlerDeclaresItsCallers() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAssignableTo(ErrorController.class)
                .should()
                .beAnnotatedWith(AllowedFor.class)
                .as("every handler declares who may call it");
    }
}
