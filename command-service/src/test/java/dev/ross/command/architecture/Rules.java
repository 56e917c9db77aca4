package dev.ross.command.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import dev.ross.command.platform.security.AllowedFor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;

/** The architecture rules for every class of the command side. */
final class Rules {
    /** Classes that other packages of this service may use; all others are internal to their package. */
    private static final Set<String> SHARED = Set.of(
            "CommandService",
            "CustomerStore",
            "DayBooks",
            "DayBookRepository",
            "ServiceDayReader",
            "TeamFoundation",
            "RestaurantRulesIndex",
            "ProcessedRequests",
            "ActionBudgets",
            "CacheWeight",
            "DailyCount",
            "AggregateDisagreement",
            "RequestMetadata",
            "StreamFold",
            "StreamFolds",
            "AggregateRepositories",
            "UploadAddress",
            "UploadAddresses",
            "IdempotencyGuard",
            "Idempotent",
            "AggregateRepository",
            "ReachabilityIndicator",
            "Actor",
            "AllowedFor",
            "SeatedParties",
            "CallerKind",
            "CommandProperties",
            "CommandDispatcher",
            "RequestContext",
            "LanguageTag",
            "MultiLine",
            "MailAddress",
            "RegionZone",
            "PhoneNumber",
            "ProblemDetails",
            "RateLimitExceeded");

    private Rules() {}

    static ArchRule platformKnowsNoFeature(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".customer..",
                        root + ".guest..",
                        root + ".notification..",
                        root + ".restaurant..",
                        root + ".seating..",
                        root + ".serviceday..",
                        root + ".team..");
    }

    static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule onlyWhatIsSharedIsPublic() {
        return classes()
                .that()
                .haveModifier(PUBLIC)
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*\\.(" + String.join("|", SHARED) + ")");
    }

    static ArchRule theClockComesIn() {
        return noClasses()
                .that()
                .haveSimpleNameNotContaining("ClockConfiguration")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID");
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return noFields().should().beAnnotatedWith(Autowired.class);
    }

    static ArchRule everyHandlerSaysWhoMayCall() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(AllowedFor.class);
    }

    static ArchRule contractsAreFreeOfTheirCarriers() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta.servlet..");
    }
}
