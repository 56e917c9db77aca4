package dev.ross.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.ross.contracts.value.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What api-contracts and service-platform may know. */
final class ModuleRules {
    private static final String CONTRACTS = "dev.ross.contracts";
    private static final Set<String> SHARED_PACKAGES = Set.of(".personal", ".upcasting", ".value");
    private static final Set<String> TOKEN_CLAIMS = Set.of("CompanionClaims", "SeatedPeriod", "RestaurantRole");

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private ModuleRules() {}

    /** Contracts are commands, events and values: technology that carries or stores them is of the services. */
    static ArchRule contractsAreFreeOfTechnology() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.mongodb..",
                        "org.bson..",
                        "jakarta.servlet..",
                        "java.sql..",
                        "javax.sql..",
                        "javax.crypto..",
                        "com.github.benmanes..",
                        "io.opentelemetry..")
                .as("contracts are free of technology");
    }

    /** The platform knows of features only ids and the claims of tokens. */
    static ArchRule platformKnowsLittleOfContracts() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("belong to a feature", ModuleRules::isOfFeature))
                .as("the platform knows of features only ids and token claims");
    }

    /** Amounts are computed exactly: no class of a package named money has, returns or calls for floating point. */
    static ArchRule moneyIsExact() {
        return noClasses()
                .that()
                .resideInAPackage("..money..")
                .should(ArchCondition.from(
                        DescribedPredicate.describe("use floating point", ModuleRules::usesFloatingPoint)))
                .as("money is exact");
    }

    private static boolean usesFloatingPoint(JavaClass type) {
        var fields = type.getFields().stream().map(JavaField::getRawType);
        var own = type.getCodeUnits().stream()
                .flatMap(unit -> signature(unit.getRawReturnType(), unit.getRawParameterTypes()));
        var called = type.getCodeUnitCallsFromSelf().stream()
                .map(JavaCall::getTarget)
                .flatMap(unit -> signature(unit.getRawReturnType(), unit.getRawParameterTypes()));
        return Stream.of(fields, own, called).flatMap(types -> types).anyMatch(one -> FLOATING.contains(one.getName()));
    }

    private static Stream<JavaClass> signature(JavaClass returned, List<JavaClass> parameters) {
        return Stream.concat(Stream.of(returned), parameters.stream());
    }

    private static boolean isOfFeature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(CONTRACTS + ".")
                && SHARED_PACKAGES.stream().noneMatch(name::endsWith)
                && !type.isAssignableTo(Identifier.class)
                && !TOKEN_CLAIMS.contains(type.getSimpleName());
    }
}
