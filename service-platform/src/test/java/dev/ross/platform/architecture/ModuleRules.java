package dev.ross.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.ross.contracts.value.Identifier;
import java.util.Set;

/** What api-contracts and service-platform may know. */
final class ModuleRules {
    private static final String CONTRACTS = "dev.ross.contracts";
    private static final Set<String> SHARED_PACKAGES = Set.of(".personal", ".upcasting", ".value");
    private static final Set<String> TOKEN_CLAIMS = Set.of("CompanionClaims", "SeatedPeriod", "RestaurantRole");

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

    private static boolean isOfFeature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(CONTRACTS + ".")
                && SHARED_PACKAGES.stream().noneMatch(name::endsWith)
                && !type.isAssignableTo(Identifier.class)
                && !TOKEN_CLAIMS.contains(type.getSimpleName());
    }
}
