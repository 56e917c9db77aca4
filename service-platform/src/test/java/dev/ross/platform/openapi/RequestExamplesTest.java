package dev.ross.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestExamplesTest {
    @ParameterizedTest
    @MethodSource
    void everyBodyIsAsItsSchemaSays(DescribedOperation operation) {
        var content = operation.json().at("/requestBody/content/application~1json");
        assertThat(content.has("example")).isTrue();
        assertThat(SchemaCheck.faults(DocumentFiles.now("command"), content.get("schema"), content.get("example")))
                .isEmpty();
    }

    static Stream<DescribedOperation> everyBodyIsAsItsSchemaSays() {
        return DescribedOperation.all("command").stream()
                .filter(operation -> operation.json().has("requestBody"));
    }

    @ParameterizedTest
    @MethodSource
    void everyExampleIsOfAnOperation(String id) {
        assertThat(Stream.of("command", "query")
                        .flatMap(service -> DescribedOperation.all(service).stream())
                        .map(DescribedOperation::id))
                .contains(id);
    }

    static Stream<String> everyExampleIsOfAnOperation() {
        return DocumentFiles.examples().propertyNames().stream();
    }
}
