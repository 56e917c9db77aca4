package dev.ross.query;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.NullMarked;

/** The architecture rules of the query service. */
enum QueryArchitectureRules {
    THE_PLATFORM_KNOWS_NO_SCREEN(noClasses()
            .that()
            .resideInAPackage("dev.ross.query.platform..")
            .should()
            .dependOnClassesThat(are(ofAScreen()))),

    SCREENS_DO_NOT_KNOW_EACH_OTHER(slices().assignedFrom(screens()).should().notDependOnEachOther()),

    THE_PLATFORM_GOES_ROUND_IN_NO_CIRCLE(
            slices().matching("dev.ross.query.platform.(*)..").should().beFreeOfCycles()),

    SCREENS_KEEP_TO_THEMSELVES(classes().that(are(ofAScreen())).should().notBePublic()),

    PROJECTIONS_READ_NO_CLOCK(noClasses()
            .that()
            .areAnnotatedWith(ProcessingGroup.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)),

    SCREENS_ASK_THE_SYSTEM_FOR_THE_TIME(noClasses()
            .that(are(ofAScreen()))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")),

    SCREENS_CAN_BEGIN_ANEW(classes()
            .that(are(ofAScreen()))
            .and()
            .areAnnotatedWith(ProcessingGroup.class)
            .should()
            .beAssignableTo(DescribedPredicate.describe(
                    "what forgets all when it is reset", QueryArchitectureRules::canForget))),

    ONLY_THE_PLATFORM_KNOWS_THE_STORE(noClasses()
            .that(are(ofAScreen()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")),

    EVERY_VIEW_STATES_ITS_BOUND(classes()
            .that()
            .areAssignableTo(ViewStore.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(DocumentBound.class)),

    A_PRESENTATION_WITH_A_CLOCK_FOLLOWS_IT(classes()
            .that()
            .implement(Presentation.class)
            .and(DescribedPredicate.describe("have a clock", QueryArchitectureRules::hasAClock))
            .should(ArchCondition.from(
                    DescribedPredicate.describe("follow the clock", QueryArchitectureRules::followsTheClock)))),

    NULL_IS_SAID_WHERE_IT_IS_MEANT(classes().should().beAssignableTo(inANullMarkedPackage()));

    private final ArchRule rule;

    QueryArchitectureRules(ArchRule rule) {
        this.rule = rule.as(name());
    }

    ArchRule rule() {
        return rule;
    }

    private static DescribedPredicate<JavaClass> ofAScreen() {
        return DescribedPredicate.describe(
                "of a screen",
                type -> type.getPackageName().startsWith("dev.ross.query.")
                        && !type.getPackageName().startsWith("dev.ross.query.platform"));
    }

    private static boolean hasAClock(JavaClass presentation) {
        return presentation.getFields().stream()
                .anyMatch(field -> field.getRawType().isEquivalentTo(Clock.class));
    }

    private static boolean followsTheClock(JavaClass presentation) {
        return presentation.tryGetMethod("followsTheClock").isPresent();
    }

    private static boolean canForget(JavaClass projection) {
        return projection.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(ResetHandler.class));
    }

    private static DescribedPredicate<JavaClass> inANullMarkedPackage() {
        return DescribedPredicate.describe(
                "in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static SliceAssignment screens() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return ofAScreen().test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "screens";
            }
        };
    }
}
