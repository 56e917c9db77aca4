package dev.ross.standalone.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JarEntryPointTest {
    private static final int JAVA_11 = 55;

    @Test
    void aJavaThatIsTooOldCanStillReadIt() throws IOException {
        var name = "/" + JarEntryPoint.class.getName().replace('.', '/') + ".class";
        try (var compiled =
                new DataInputStream(Objects.requireNonNull(JarEntryPoint.class.getResourceAsStream(name)))) {
            compiled.skipNBytes(6);
            assertThat(compiled.readUnsignedShort()).isEqualTo(JAVA_11);
        }
    }

    @Test
    void itSaysWhatToDoInOneSentence() {
        assertThat(JarEntryPoint.tooOld(17))
                .startsWith("ROSS needs Java 21 or newer and this is Java 17: start it by deploy/run")
                .doesNotContain("\n");
    }

    @Test
    void theRestIsWhereItSaysItIs() throws ReflectiveOperationException {
        assertThat(Class.forName("dev.ross.standalone.RossCommand").getMethod("main", String[].class))
                .isNotNull();
    }
}
