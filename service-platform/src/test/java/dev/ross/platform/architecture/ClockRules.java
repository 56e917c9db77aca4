package dev.ross.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Rules about time and chance: both are given to a class, so that tests decide them. */
public final class ClockRules {
    private ClockRules() {}

    /** No class of these reads the time of the machine or makes a random id. */
    public static ArchRule timeAndIdsAreGiven(DescribedPredicate<JavaClass> classes) {
        return readingTime(classes)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .as("time and ids are given");
    }

    /** No class of these reads the time of the machine. */
    public static ArchRule timeIsGiven(DescribedPredicate<JavaClass> classes) {
        return readingTime(classes).as("time is given");
    }

    private static ClassesShouldConjunction readingTime(DescribedPredicate<JavaClass> classes) {
        return noClasses()
                .that(classes)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC");
    }
}
