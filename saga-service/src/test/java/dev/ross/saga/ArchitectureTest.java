package dev.ross.saga;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Saga;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSender;

class ArchitectureTest {
    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.ross.saga");

    private static final DescribedPredicate<JavaClass> POLICIES = new DescribedPredicate<>("policies") {
        @Override
        public boolean test(JavaClass type) {
            return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class));
        }
    };

    @Test
    void platformKnowsNoProcess() {
        holds(noClasses()
                .that()
                .resideInAPackage("..platform..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("belong to a process") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("dev.ross.saga.")
                                && !type.getPackageName().startsWith("dev.ross.saga.platform");
                    }
                }));
    }

    @Test
    void processesMeetOnlyThroughContracts() {
        holds(slices().matching("dev.ross.saga.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAPackage("..platform..")));
    }

    @Test
    void sagasArePublicNameTheirProcessorAndReadNoClock() {
        var sagas = classes().that().areAnnotatedWith(Saga.class);
        holds(sagas.should().bePublic().andShould().beAnnotatedWith(ProcessingGroup.class));
        holds(noClasses()
                .that()
                .areAnnotatedWith(Saga.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class));
    }

    @Test
    void policiesNameTheirProcessorAndDoNotRunOnReplay() {
        holds(classes()
                .that(POLICIES)
                .should()
                .beAnnotatedWith(ProcessingGroup.class)
                .andShould()
                .beAnnotatedWith(DisallowReplay.class));
    }

    @Test
    void sagasAndPoliciesCallNothingThatCanFail() {
        holds(noClasses()
                .that()
                .areAnnotatedWith(Saga.class)
                .or(POLICIES)
                .should()
                .dependOnClassesThat()
                .haveSimpleName("CommandGateway")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("CommandSender")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("MailDelivery")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("RealmUsers")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("StoredObjects")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(MailSender.class));
    }

    @Test
    void onlyThePlatformKnowsWhereMailLeavesAndWhereIdentitiesAndObjectsAre() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("..platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.mail..",
                        "jakarta.mail..",
                        "org.springframework.security.oauth2.client..",
                        "java.sql..",
                        "software.amazon..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson.."));
    }

    private static void holds(ArchRule rule) {
        rule.check(SERVICE);
    }
}
