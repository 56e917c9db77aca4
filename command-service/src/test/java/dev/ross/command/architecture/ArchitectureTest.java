package dev.ross.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks the architecture rules, and that each rule reports classes that break it. */
class ArchitectureTest {
    private static final String ROOT = "dev.ross.command";
    private static final String FAULTY = "dev.ross.command.architecture.faulty";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ross.contracts");
    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(FAULTY);

    @TestFactory
    Stream<DynamicTest> theSystemKeepsItsRules() {
        return rules(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PRODUCTION)));
    }

    @Test
    void contractsAreFreeOfTheirCarriers() {
        Rules.contractsAreFreeOfTheirCarriers().check(CONTRACTS);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleBites() {
        return rules(FAULTY).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> bites(rule.getValue())));
    }

    @Test
    void theRuleAboutContractsBites() {
        bites(Rules.contractsAreFreeOfTheirCarriers());
    }

    private static void bites(ArchRule rule) {
        assertThat(rule.evaluate(FAULTS).hasViolation()).isTrue();
    }

    private static Map<String, ArchRule> rules(String root) {
        return Map.of(
                "platform knows no feature", Rules.platformKnowsNoFeature(root),
                "features are free of cycles", Rules.featuresAreFreeOfCycles(root),
                "only what is shared is public", Rules.onlyWhatIsSharedIsPublic(),
                "the clock comes in", Rules.theClockComesIn(),
                "nothing is injected into fields", Rules.nothingIsInjectedIntoFields(),
                "every handler says who may call", Rules.everyHandlerSaysWhoMayCall());
    }
}
