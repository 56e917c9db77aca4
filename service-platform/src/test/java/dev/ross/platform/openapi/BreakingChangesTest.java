package dev.ross.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BreakingChangesTest {
    private static final String BEFORE = """
            {"paths": {"/seatings/{seating}/cancel": {"post": {
                "operationId": "cancel", "x-ross-callers": ["CUSTOMER", "STAFF"],
                "parameters": [
                    {"name": "seating", "in": "path", "required": true, "schema": {"type": "string"}},
                    {"name": "dryRun", "in": "query", "required": false, "schema": {"type": "boolean"}}],
                "requestBody": {"required": false, "content": {"application/json": {"schema":
                    {"$ref": "#/components/schemas/Reason"}}}},
                "responses": {
                    "200": {"headers": {"ETag": {}}, "content": {"application/json": {"schema":
                        {"$ref": "#/components/schemas/Card"}}}},
                    "409": {"content": {"application/problem+json": {"schema": {"allOf": [
                        {"properties": {"code": {"enum": ["LATE", "OVER"]}}}]}}}}}}}},
             "components": {"schemas": {
                "Cause": {"type": "object"},
                "Reason": {"type": "object", "properties": {
                    "reason": {"type": "string", "maxLength": 100, "pattern": "^a$"},
                    "kind": {"type": "string", "enum": ["OURS", "THEIRS"]}}},
                "Card": {"type": "object", "required": ["id"], "properties": {
                    "id": {"type": "string"},
                    "guests": {"type": "integer", "format": "int32"},
                    "why": {"anyOf": [{"$ref": "#/components/schemas/Cause"}]},
                    "tables": {"type": "array", "items": {"type": "string"}}}}}}}
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatBreaksAClientIsReported(String change, String from, String to, String report) {
        assertThat(BEFORE).contains(from);
        assertThat(BreakingChanges.between(json(BEFORE), json(BEFORE.replace(from, to))))
                .containsExactly("POST /seatings/{}/cancel" + report);
    }

    static Stream<Arguments> whatBreaksAClientIsReported() {
        return Stream.of(
                Arguments.of("an operation is removed", "\"post\": {", "\"x-none\": {", " is gone"),
                Arguments.of("an id changes", "\"cancel\",", "\"end\",", " has another operationId"),
                Arguments.of(
                        "a caller is shut out", "[\"CUSTOMER\", \"STAFF\"]", "[\"STAFF\"]", " is closed to CUSTOMER"),
                Arguments.of("a parameter is removed", "\"dryRun\"", "\"dry\"", ", parameter query dryRun is gone"),
                Arguments.of(
                        "a parameter is required",
                        "\"query\", \"required\": false",
                        "\"query\", \"required\": true",
                        ", parameter query dryRun is required now"),
                Arguments.of(
                        "a new parameter is required",
                        "\"parameters\": [",
                        "\"parameters\": [{\"name\": \"by\", \"in\": \"query\", \"required\": true, \"schema\": {}},",
                        ", parameter query by is new and required"),
                Arguments.of(
                        "a parameter's type changes",
                        "{\"type\": \"boolean\"}",
                        "{\"type\": \"string\"}",
                        ", parameter query dryRun is of another type"),
                Arguments.of(
                        "the body is required",
                        "\"requestBody\": {\"required\": false",
                        "\"requestBody\": {\"required\": true",
                        ", body is required now"),
                Arguments.of("a request field is removed", "\"kind\": {", "\"sort\": {", ", body/kind is gone"),
                Arguments.of(
                        "a request field is required",
                        "\"Reason\": {\"type\": \"object\",",
                        "\"Reason\": {\"type\": \"object\", \"required\": [\"reason\"],",
                        ", body/reason is required now"),
                Arguments.of(
                        "a new request field is required",
                        "\"Reason\": {\"type\": \"object\", \"properties\": {",
                        "\"Reason\": {\"type\": \"object\", \"required\": [\"by\"], \"properties\": {\"by\": {},",
                        ", body/by is new and required"),
                Arguments.of(
                        "a request value is removed",
                        "[\"OURS\", \"THEIRS\"]",
                        "[\"OURS\"]",
                        ", body/kind has no value THEIRS any more"),
                Arguments.of(
                        "a request limit is lowered",
                        "\"maxLength\": 100",
                        "\"maxLength\": 99",
                        ", body/reason has a lower maxLength"),
                Arguments.of(
                        "a request pattern changes", "\"^a$\"", "\"^b$|^a$\"", ", body/reason has another pattern"),
                Arguments.of("a response is removed", "\"409\"", "\"410\"", ", answer 409 is gone"),
                Arguments.of(
                        "a media type is removed",
                        "\"application/problem+json\"",
                        "\"application/json\"",
                        ", answer 409 is not application/problem+json any more"),
                Arguments.of("a header is removed", "\"ETag\"", "\"Link\"", ", answer 200, header ETag is gone"),
                Arguments.of(
                        "a response field is removed", "\"guests\": {", "\"covers\": {", ", answer 200/guests is gone"),
                Arguments.of(
                        "a response field may be absent",
                        "\"required\": [\"id\"]",
                        "\"required\": []",
                        ", answer 200/id may be absent now"),
                Arguments.of(
                        "a response field's type changes",
                        "\"format\": \"int32\"",
                        "\"format\": \"int64\"",
                        ", answer 200/guests is of another type"),
                Arguments.of(
                        "the type of items changes",
                        "\"items\": {\"type\": \"string\"}",
                        "\"items\": {\"type\": \"object\"}",
                        ", answer 200/tables[] is of another type"),
                Arguments.of(
                        "an alternative is removed",
                        "[{\"$ref\": \"#/components/schemas/Cause\"}]",
                        "[]",
                        ", answer 200/why has fewer alternatives"),
                Arguments.of(
                        "a code is removed",
                        "[\"LATE\", \"OVER\"]",
                        "[\"LATE\"]",
                        ", answer 409/code has no value OVER any more"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsNewAndOptionalBreaksNobody(String change, String from, String to) {
        assertThat(BEFORE).contains(from);
        assertThat(BreakingChanges.between(json(BEFORE), json(BEFORE.replace(from, to))))
                .isEmpty();
    }

    static Stream<Arguments> whatIsNewAndOptionalBreaksNobody() {
        return Stream.of(
                Arguments.of("nothing", "\"post\"", "\"post\""),
                Arguments.of("another name of a variable", "{seating}", "{id}"),
                Arguments.of("another operation", "\"paths\": {", "\"paths\": {\"/me\": {\"get\": {}},"),
                Arguments.of("another caller", "[\"CUSTOMER\", ", "[\"CUSTOMER\", \"COMPANION\", "),
                Arguments.of(
                        "an optional parameter",
                        "\"parameters\": [",
                        "\"parameters\": [{\"name\": \"by\", \"in\": \"query\", \"schema\": {}},"),
                Arguments.of("an optional request field", "\"reason\": {", "\"by\": {}, \"reason\": {"),
                Arguments.of("another response field", "\"guests\": {", "\"covers\": {}, \"guests\": {"),
                Arguments.of(
                        "another alternative before the old one",
                        "[{\"$ref\": \"#/components/schemas/Cause\"}]",
                        "[{\"type\": \"string\"}, {\"$ref\": \"#/components/schemas/Cause\"}]"),
                Arguments.of("another value", "[\"OURS\"", "[\"NOBODYS\", \"OURS\""),
                Arguments.of("another alternative of a pattern", "\"^a$\"", "\"^a$|^b$\""),
                Arguments.of("a wider limit", "\"maxLength\": 100", "\"maxLength\": 101"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
