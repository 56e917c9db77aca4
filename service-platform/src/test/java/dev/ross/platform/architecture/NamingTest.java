package dev.ross.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of names are kept by all modules, and each of them reports faults. */
class NamingTest {
    private static final List<SourceFile> FAULTY = List.of(
            new SourceFile("one/src/main/java/Answering.java", "class Answering {}"),
            new SourceFile("two/src/test/java/Answering.java", "/** The House. */ class Answering {}"));
    private static final List<SourceFile> SOURCES = SourceFile.ofAllModules();

    @Test
    void everyModuleIsRead() {
        assertThat(SOURCES)
                .extracting(SourceFile::className)
                .contains(
                        "Identifier",
                        "ServicePlatform",
                        "CommandService",
                        "QueryService",
                        "SagaService",
                        "SystemAtRest");
    }

    @Test
    void aNameIsBorneByOneClass() {
        assertThat(NamingRules.namesBorneTwice(SOURCES)).isEmpty();
        assertThat(NamingRules.namesBorneTwice(FAULTY)).containsOnlyKeys("Answering");
    }

    @Test
    void noClassIsABareParticiple() {
        assertThat(NamingRules.participles(SOURCES)).isEmpty();
        assertThat(NamingRules.participles(FAULTY)).containsOnly("Answering");
    }

    @Test
    void wordsWithSeveralMeaningsAreNotUsed() {
        assertThat(NamingRules.bannedWords(SOURCES)).isEmpty();
        assertThat(NamingRules.bannedWords(FAULTY)).containsExactly("two/src/test/java/Answering.java: House");
    }
}
