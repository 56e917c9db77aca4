package dev.ross.query;

import dev.ross.platform.architecture.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The architecture rules of this service, and that each rule of screens reports faults. */
class QueryArchitectureTest {
    private static final String ROOT = "dev.ross.query";

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRules() {
        return ServiceRules.api(ROOT).hold(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> screensKeepTheirRules() {
        return ScreenRules.all().hold(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleOfScreensReportsFaults() {
        return ScreenRules.all().reportFaults("dev.ross.query.broken");
    }
}
