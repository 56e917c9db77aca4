package dev.ross.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.ross.query");

    /** Classes that each break one rule or several. */
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .importPackages(
                    "dev.ross.query.broken",
                    "dev.ross.query.platform.brokenhere",
                    "dev.ross.query.platform.brokenthere");

    @ParameterizedTest
    @EnumSource
    void theServiceKeepsTheRules(QueryArchitectureRules rules) {
        rules.rule().check(SERVICE);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatIsBrokenIsNoticed(QueryArchitectureRules rules) {
        assertThat(rules.rule().evaluate(BROKEN).hasViolation()).isTrue();
    }
}
