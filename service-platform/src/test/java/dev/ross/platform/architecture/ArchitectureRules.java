package dev.ross.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Architecture rules of a module, to be checked against its classes and, so that no rule is without effect, against
 * faulty classes: each rule must report some of them.
 */
public record ArchitectureRules(List<ArchRule> rules) {
    public ArchitectureRules {
        rules = List.copyOf(rules);
    }

    public static ArchitectureRules of(ArchRule... rules) {
        return new ArchitectureRules(List.of(rules));
    }

    public ArchitectureRules and(ArchRule... more) {
        return new ArchitectureRules(
                Stream.concat(rules.stream(), Stream.of(more)).toList());
    }

    /** One test for each rule: no class of these packages, tests excepted, breaks it. */
    public Stream<DynamicTest> hold(String... packages) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    /** One test for each rule: some class of these packages breaks it. */
    public Stream<DynamicTest> reportFaults(String... faultyPackages) {
        var faulty = new ClassFileImporter().importPackages(faultyPackages);
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> reports(rule, faulty)));
    }

    private static void reports(ArchRule rule, JavaClasses faulty) {
        assertThat(rule.evaluate(faulty).hasViolation())
                .as("a faulty class is reported")
                .isTrue();
    }
}
