package dev.ross.saga.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.ross.platform.architecture.ArchitectureRules;
import dev.ross.platform.architecture.ClockRules;
import dev.ross.platform.storage.StoredObjects;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.identity.RealmUsers;
import dev.ross.saga.platform.mail.MailDelivery;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.mail.MailSender;

/** The architecture rules of processes: sagas, which have a state, and policies, which have none. */
final class ProcessRules {
    private static final DescribedPredicate<JavaClass> SAGAS =
            DescribedPredicate.describe("sagas", type -> type.isAnnotatedWith(Saga.class));
    private static final DescribedPredicate<JavaClass> POLICIES = DescribedPredicate.describe(
            "policies",
            type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));

    private ProcessRules() {}

    /** @param root package whose sub-packages are the processes, beside {@code platform} */
    static ArchitectureRules all(String root) {
        return ArchitectureRules.of(
                processesDoNotUseEachOther(root),
                sagasNameTheirProcessor(),
                sagasReadNoClock(),
                policiesNameTheirProcessorAndDoNotRunOnReplay(),
                sagasAndPoliciesCallNothingThatCanFail(),
                onlyThePlatformUsesMailIdentityAndStores(),
                ClockRules.timeAndIdsAreGiven(SAGAS));
    }

    private static ArchRule processesDoNotUseEachOther(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAPackage("..platform.."))
                .as("processes do not use each other");
    }

    private static ArchRule sagasNameTheirProcessor() {
        return classes()
                .that(SAGAS)
                .should()
                .bePublic()
                .andShould()
                .beAnnotatedWith(ProcessingGroup.class)
                .as("sagas are public and name their processor");
    }

    private static ArchRule sagasReadNoClock() {
        return noClasses()
                .that(SAGAS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .as("sagas read no clock");
    }

    private static ArchRule policiesNameTheirProcessorAndDoNotRunOnReplay() {
        return classes()
                .that(POLICIES)
                .should()
                .beAnnotatedWith(ProcessingGroup.class)
                .andShould()
                .beAnnotatedWith(DisallowReplay.class)
                .as("policies name their processor and do not run on replay");
    }

    private static ArchRule sagasAndPoliciesCallNothingThatCanFail() {
        return noClasses()
                .that(SAGAS.or(POLICIES))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        CommandGateway.class,
                        CommandSender.class,
                        MailDelivery.class,
                        RealmUsers.class,
                        StoredObjects.class,
                        MailSender.class)
                .as("sagas and policies call nothing that can fail");
    }

    private static ArchRule onlyThePlatformUsesMailIdentityAndStores() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.mail..",
                        "jakarta.mail..",
                        "org.springframework.security.oauth2.client..",
                        "java.sql..",
                        "software.amazon..",
                        "com.github.kagkarlsson..")
                .as("only the platform uses mail, identity provider, databases and object store");
    }
}
