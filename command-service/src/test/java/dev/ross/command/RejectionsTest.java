package dev.ross.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ross.contracts.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that some test expects each rejection code. */
class RejectionsTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void everyRejectionIsExpectedByATest() throws IOException {
        var testSources = testSources();
        assertThat(codes().filter(code -> !isExpected(code, testSources)))
                .as("rejections that no test expects")
                .isEmpty();
    }

    @Test
    void aCodeThatNobodyExpectsIsFound() throws IOException {
        assertThat(isExpected("NEVER" + "_SAID", testSources())).isFalse();
    }

    /** By its constant, or as the code of an HTTP problem. */
    private static boolean isExpected(String code, String testSources) {
        return Pattern.compile("(expectRejection\\(\\s*(\\w+\\.)?|code\\(\\)\\)\\s*\\.isEqualTo\\(\"|isRefusedWith\\()"
                        + code + "\\b")
                .matcher(testSources)
                .find();
    }

    private static Stream<String> codes() {
        return new ClassFileImporter()
                .importPackages("dev.ross.contracts").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Rejection.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(code -> ((Rejection) code).name());
    }

    private static String testSources() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(RejectionsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
