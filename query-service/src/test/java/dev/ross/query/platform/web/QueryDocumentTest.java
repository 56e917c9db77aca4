package dev.ross.query.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.openapi.AccessPage;
import dev.ross.platform.openapi.BreakingChanges;
import dev.ross.platform.openapi.DocumentFiles;
import dev.ross.platform.openapi.InterfaceDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QueryDocumentTest {
    @Test
    void theDocumentSaysWhatTheCodeDoes() {
        var document = new InterfaceDocument(
                        new QueryConventions(),
                        Path.of("."),
                        Path.of("../api-contracts"),
                        Path.of("../service-platform"))
                .json();
        DocumentFiles.requireSame("query", document);
        AccessPage.requireSame();
    }

    @Test
    void noClientOfTheLastReleaseBreaks() {
        assertThat(BreakingChanges.between(DocumentFiles.released("query"), DocumentFiles.now("query")))
                .isEmpty();
    }
}
