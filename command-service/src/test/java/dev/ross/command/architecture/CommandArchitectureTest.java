package dev.ross.command.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;

import dev.ross.platform.architecture.ArchitectureRules;
import dev.ross.platform.architecture.ClockRules;
import dev.ross.platform.architecture.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The architecture rules of this service. That each of them reports faults is tested where they are defined. */
class CommandArchitectureTest {
    private static final String ROOT = "dev.ross.command";
    private static final ArchitectureRules RULES =
            ServiceRules.api(ROOT).and(ClockRules.timeAndIdsAreGiven(alwaysTrue()));

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRules() {
        return RULES.hold(ROOT);
    }
}
