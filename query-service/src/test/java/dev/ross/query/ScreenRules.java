package dev.ross.query;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.ross.platform.architecture.ArchitectureRules;
import dev.ross.platform.architecture.ClockRules;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.ResetHandler;

/** The architecture rules of screens. */
final class ScreenRules {
    private ScreenRules() {}

    static ArchitectureRules all() {
        return ArchitectureRules.of(
                screensDoNotUseEachOther(),
                classesOfScreensAreNotPublic(),
                projectionsReadNoClock(),
                projectionsHaveResetHandlers(),
                onlyThePlatformUsesTheStore(),
                everyViewStatesItsBound(),
                presentationsWithClockDeclareIt(),
                screensReadNoSystemTime(),
                ClockRules.timeIsGiven(ofAScreen()));
    }

    private static ArchRule screensDoNotUseEachOther() {
        return slices().assignedFrom(screens()).should().notDependOnEachOther().as("screens do not use each other");
    }

    private static ArchRule classesOfScreensAreNotPublic() {
        return classes()
                .that(are(ofAScreen()))
                .and(DescribedPredicate.describe("stand beside its projection", type -> !isPart(type)))
                .should()
                .notBePublic()
                .as("classes of screens are not public");
    }

    private static ArchRule projectionsReadNoClock() {
        return noClasses()
                .that()
                .areAnnotatedWith(ProcessingGroup.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .as("projections read no clock");
    }

    private static ArchRule screensReadNoSystemTime() {
        return noClasses()
                .that(are(ofAScreen()))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .as("screens read no system time");
    }

    private static ArchRule projectionsHaveResetHandlers() {
        return classes()
                .that(are(ofAScreen()))
                .and()
                .areAnnotatedWith(ProcessingGroup.class)
                .should()
                .beAssignableTo(
                        DescribedPredicate.describe("what forgets all when it is reset", ScreenRules::canForget))
                .as("projections have reset handlers");
    }

    private static ArchRule onlyThePlatformUsesTheStore() {
        return noClasses()
                .that(are(ofAScreen()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .as("only the platform uses the store");
    }

    private static ArchRule everyViewStatesItsBound() {
        return classes()
                .that()
                .areAssignableTo(ViewStore.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .beAnnotatedWith(DocumentBound.class)
                .as("every view states its bound");
    }

    private static ArchRule presentationsWithClockDeclareIt() {
        return classes()
                .that()
                .implement(Presentation.class)
                .and(DescribedPredicate.describe("have a clock", ScreenRules::hasAClock))
                .should(ArchCondition.from(
                        DescribedPredicate.describe("follow the clock", ScreenRules::followsTheClock)))
                .as("presentations with clock declare it");
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

    /** Whether the class stands in a package below that of its screen. */
    private static boolean isPart(JavaClass type) {
        return !screen(type).getName().equals(type.getPackageName());
    }

    /** The nearest package with a projection: packages without one are parts of the screen above them. */
    private static JavaPackage screen(JavaClass type) {
        return Stream.iterate(
                        Optional.of(type.getPackage()),
                        Optional::isPresent,
                        each -> each.flatMap(JavaPackage::getParent))
                .flatMap(Optional::stream)
                .filter(each -> each.getClasses().stream().anyMatch(ScreenRules::isProjection))
                .findFirst()
                .orElse(type.getPackage());
    }

    private static boolean isProjection(JavaClass type) {
        return type.isAnnotatedWith(ProcessingGroup.class);
    }

    private static SliceAssignment screens() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return ofAScreen().test(type) ? SliceIdentifier.of(screen(type).getName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "screens";
            }
        };
    }
}
