package dev.ross.platform.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeclaredAnswersTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String REGIONS = "/api/v1/regions";

    private final DeclaredAnswers queries = DeclaredAnswers.of("query");

    @Test
    void whatIsDeclaredPasses() {
        assertThatCode(() -> queries.require("GET", REGIONS, 200, JSON, "{\"items\": [\"Malmö\"]}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> queries.require("GET", REGIONS + "?x=1", 400, PROBLEM, problem("UNKNOWN_PARAMETER")))
                .doesNotThrowAnyException();
        assertThatCode(() -> queries.require("GET", "/api/v1/nothing/like/it", 404, PROBLEM, "{}"))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherStatusOrCodeOrTypeIsReported() {
        assertThatThrownBy(() -> queries.require("GET", REGIONS, 418, PROBLEM, problem("TEAPOT")))
                .hasMessageContaining("status is not declared");
        assertThatThrownBy(() -> queries.require("GET", REGIONS, 400, PROBLEM, problem("TEAPOT")))
                .hasMessageContaining("unknown value \"TEAPOT\"");
        assertThatThrownBy(() -> queries.require("GET", REGIONS, 200, "text/html", "<p>"))
                .hasMessageContaining("text/html is not declared");
    }

    @Test
    void anotherBodyIsReported() {
        assertThatThrownBy(() -> queries.require("GET", REGIONS, 200, JSON, "{}"))
                .hasMessageContaining("/items is missing");
        assertThatThrownBy(() -> queries.require("GET", REGIONS, 200, JSON, "{\"items\": [1]}"))
                .hasMessageContaining("/items/0 is no string");
        assertThatThrownBy(() -> queries.require("GET", REGIONS, 200, JSON, "{\"items\": [], \"more\": 1}"))
                .hasMessageContaining("/more is not described");
    }

    private static String problem(String code) {
        return """
                {"type": "urn:x", "title": "x", "status": 400, "detail": "x", "code": "%s"}""".formatted(code);
    }
}
