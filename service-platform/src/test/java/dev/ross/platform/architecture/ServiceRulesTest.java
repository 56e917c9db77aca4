package dev.ross.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules that all modules share, held by contracts and platform, and each shown to report faults. */
class ServiceRulesTest {
    private static final String PLATFORM = "dev.ross.platform";
    private static final String CONTRACTS = "dev.ross.contracts";
    private static final String FAULTY = "dev.ross.platform.architecture.faulty";

    @TestFactory
    Stream<DynamicTest> thePlatformKeepsTheRules() {
        return ServiceRules.common(PLATFORM)
                .and(ModuleRules.platformKnowsLittleOfContracts())
                .hold(PLATFORM);
    }

    @TestFactory
    Stream<DynamicTest> theContractsKeepTheRules() {
        return ServiceRules.common(CONTRACTS)
                .and(ModuleRules.contractsAreFreeOfTechnology(), ModuleRules.moneyIsExact())
                .hold(CONTRACTS);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleReportsFaults() {
        return ServiceRules.api(FAULTY)
                .and(
                        ClockRules.timeAndIdsAreGiven(DescribedPredicate.alwaysTrue()),
                        ModuleRules.platformKnowsLittleOfContracts(),
                        ModuleRules.contractsAreFreeOfTechnology(),
                        ModuleRules.moneyIsExact())
                .reportFaults(FAULTY);
    }
}
