package dev.ross.platform.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeclaredAnswersTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String REGIONS = "/api/v1/regions";
    private static final String HAILS = "/api/v1/restaurants/r1/hails";
    private static final String COMMON = "/api/v1/restaurants/r1/live?views=hails,staff";
    private static final String HAIL = """
            {"id": "h1", "seatingId": "r1.s1", "kind": "WATER", "status": "OPEN", "servers": [], "escalation": "ALL_STAFF", "tables": [],
             "raisedAt": "2026-11-20T18:00:00Z", "actions": []}""";

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

    @Test
    void declaredEventsPass() {
        assertThatCode(() -> queries.requireEvent(HAILS, "snapshot", "{\"items\": [%s]}".formatted(HAIL)))
                .doesNotThrowAnyException();
        assertThatCode(() -> queries.requireEvent(HAILS, "changed", HAIL)).doesNotThrowAnyException();
        assertThatCode(() -> queries.requireEvent(HAILS, "removed", "{\"id\": \"h1\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> queries.requireEvent(COMMON, "hails.changed", HAIL))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherEventIsReported() {
        assertThatThrownBy(() -> queries.requireEvent(HAILS, "message", HAIL))
                .hasMessageContaining("event is not declared");
        assertThatThrownBy(() -> queries.requireEvent(HAILS, "", HAIL)).hasMessageContaining("event is not declared");
        assertThatThrownBy(() -> queries.requireEvent(COMMON, "changed", HAIL))
                .hasMessageContaining("event is not declared");
        assertThatThrownBy(() -> queries.requireEvent(REGIONS, "snapshot", "{\"items\": []}"))
                .hasMessageContaining("event is not declared");
        assertThatThrownBy(() -> queries.requireEvent("/api/v1/nothing/like/it", "snapshot", "{}"))
                .hasMessageContaining("event is not declared");
    }

    @Test
    void anotherContentOfAnEventIsReported() {
        assertThatThrownBy(() -> queries.requireEvent(HAILS, "snapshot", HAIL))
                .hasMessageContaining("/items is missing");
        assertThatThrownBy(() -> queries.requireEvent(HAILS, "snapshot", "{\"items\": [{}]}"))
                .hasMessageContaining("/items/0/id is missing");
        assertThatThrownBy(() -> queries.requireEvent(HAILS, "changed", HAIL.replace("WATER", "CHAMPAGNE")))
                .hasMessageContaining("unknown value \"CHAMPAGNE\"");
        assertThatThrownBy(() -> queries.requireEvent(COMMON, "staff.changed", HAIL))
                .hasMessageContaining("/seatingId is not described");
        assertThatThrownBy(() -> queries.requireEvent(HAILS, "removed", "\"h1\""))
                .hasMessageContaining("is no object");
        assertThatThrownBy(() -> queries.requireEvent(HAILS, "changed", "{\"id\": "))
                .hasMessageContaining("no JSON");
    }

    private static String problem(String code) {
        return """
                {"type": "urn:x", "title": "x", "status": 400, "detail": "x", "code": "%s"}""".formatted(code);
    }
}
