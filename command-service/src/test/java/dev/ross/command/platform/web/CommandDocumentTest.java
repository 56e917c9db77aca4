package dev.ross.command.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.openapi.AccessPage;
import dev.ross.platform.openapi.BreakingChanges;
import dev.ross.platform.openapi.DocumentFiles;
import dev.ross.platform.openapi.InterfaceDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandDocumentTest {
    @Test
    void theDocumentSaysWhatTheCodeDoes() {
        var document = new InterfaceDocument(
                        new CommandConventions(),
                        Path.of("."),
                        Path.of("../api-contracts"),
                        Path.of("../service-platform"))
                .json();
        DocumentFiles.requireSame("command", document);
        AccessPage.requireSame();
    }

    @Test
    void noClientOfTheLastReleaseBreaks() {
        assertThat(BreakingChanges.between(DocumentFiles.released("command"), DocumentFiles.now("command")))
                .isEmpty();
    }
}
