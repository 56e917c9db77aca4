package dev.ross.saga.architecture;

import dev.ross.platform.architecture.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The architecture rules of this service, and that each rule of processes reports faults. */
class SagaArchitectureTest {
    private static final String ROOT = "dev.ross.saga";
    private static final String FAULTY = "dev.ross.saga.architecture.faulty";

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRules() {
        return ServiceRules.service(ROOT).hold(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> processesKeepTheirRules() {
        return ProcessRules.all(ROOT).hold(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleOfProcessesReportsFaults() {
        return ProcessRules.all(FAULTY).reportFaults(FAULTY);
    }
}
