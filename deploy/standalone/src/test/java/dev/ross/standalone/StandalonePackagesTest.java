package dev.ross.standalone;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.ross.standalone.circle.back.CircleBack;
import dev.ross.standalone.circle.front.CircleFront;
import dev.ross.standalone.launch.StandaloneLauncher;
import org.junit.jupiter.api.Test;

class StandalonePackagesTest {
    /** Every package is a slice of its own, the root and the nested ones too. */
    private static final ArchRule NO_CIRCLE =
            slices().matching("dev.ross.(**)").should().beFreeOfCycles();

    @Test
    void packagesGoRoundInNoCircle() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.ross.standalone");
        assertThat(classes.contain(RossCommand.class)).isTrue();
        assertThat(classes.contain(StandaloneLauncher.class)).isTrue();
        assertThat(faults(classes)).isEmpty();
    }

    @Test
    void aCircleIsReported() {
        var circle = new ClassFileImporter().importClasses(CircleFront.class, CircleBack.class);
        assertThat(faults(circle)).contains("Slice standalone.circle.back", "Slice standalone.circle.front");
    }

    private static String faults(JavaClasses classes) {
        return String.join("\n", NO_CIRCLE.evaluate(classes).getFailureReport().getDetails());
    }
}
