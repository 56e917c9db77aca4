package dev.ross.platform.openapi;

import dev.ross.platform.openapi.InterfaceConventions.OperationAnswer;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of one service, made from its controllers and their comments. */
public final class InterfaceDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    private final InterfaceConventions conventions;
    private final String service;
    private final SourceComments comments;
    private final JsonSchemas schemas;
    private final Map<String, ObjectNode> sharedProblems = new TreeMap<>();

    /**
     * @param modules folders of the modules with the sources of the service and of what it shares with others
     */
    public InterfaceDocument(InterfaceConventions conventions, Path... modules) {
        this.conventions = conventions;
        this.service = StringUtils.capitalize(conventions.packageName().replaceFirst(".*\\.", ""));
        this.comments = new SourceComments(List.of(modules));
        this.schemas = new JsonSchemas(comments, "dev.ross.command.");
    }

    /** The document, in an order that does not depend on that of the code. */
    public ObjectNode json() {
        var document = JSON.objectNode().put("openapi", "3.1.0");
        document.withObject("info")
                .put("title", conventions.title())
                .put("version", "1")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.withArray("servers").addObject().put("url", "/");
        var paths = document.withObject("paths");
        var operations = HandlerOperation.in(conventions.packageName()).stream()
                .sorted(Comparator.comparing(HandlerOperation::path)
                        .thenComparing(operation -> METHODS.indexOf(operation.method())))
                .toList();
        for (var operation : operations) {
            var at =
                    paths.get(operation.path()) instanceof ObjectNode known ? known : paths.putObject(operation.path());
            at.set(operation.method().toLowerCase(Locale.ROOT), json(operation));
        }
        var components = document.withObject("components");
        components.set("schemas", JSON.objectNode());
        schemas.components().forEach(components.withObject("schemas")::set);
        components.withObject("schemas").set("Problem", problem());
        components.set("responses", JSON.objectNode());
        sharedProblems.forEach(components.withObject("responses")::set);
        SharedHeaders.addTo(components);
        components
                .withObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of Keycloak, or the token of a companion.");
        return document;
    }

    /** The document as it is kept in a file. */
    public static String text(ObjectNode document) {
        var indented = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.shared().writer().with(indented).writeValueAsString(document) + "\n";
    }

    private ObjectNode json(HandlerOperation operation) {
        var comment = comments.of(operation.handler());
        if (comment.summary().isEmpty())
            throw new IllegalStateException(operation.handler() + " has no comment that says what it does");
        var json = JSON.objectNode().put("operationId", operation.id());
        json.withArray("tags").add(operation.tag());
        json.put("summary", comment.summary());
        json.put("description", (comment.rest() + " " + callers(operation)).strip());
        operation.callers().forEach(kind -> json.withArray("x-ross-callers").add(kind.name()));
        var security = json.putArray("security");
        if (operation.isForAnyone()) security.addObject();
        security.addObject().putArray("token");
        var parameters = JSON.arrayNode();
        operation.parametersWith(PathVariable.class).forEach(one -> parameters.add(inPath(one, comment)));
        operation.parametersWith(RequestParam.class).forEach(one -> parameters.add(inQuery(operation, one, comment)));
        conventions.otherParameters(operation).values().forEach(parameters::add);
        conventions.headers(operation).forEach(name -> parameters.add(SharedHeaders.requestReference(name)));
        json.set("parameters", parameters);
        operation.parametersWith(RequestBody.class).forEach(body -> json.set("requestBody", body(operation, body)));
        examplesOfParameters(operation, parameters);
        var responses = json.putObject("responses");
        var answers = conventions.answers(operation, schemas);
        answers.forEach((status, answer) -> responses.set(String.valueOf(status), answer(answer)));
        conventions.problems(operation).forEach((status, codes) -> {
            var page = answers.get(status);
            responses.set(
                    String.valueOf(status),
                    page == null ? problemReference(status, codes) : withPage(problems(status, codes), page));
        });
        return json;
    }

    /** A problem that may also be a page for people. */
    private static ObjectNode withPage(ObjectNode problems, OperationAnswer page) {
        page.content().forEach((type, content) -> problems.withObject("content").set(type.toString(), content));
        return problems;
    }

    private String callers(HandlerOperation operation) {
        return operation.callers().stream()
                .map(kind -> comments.of(kind).text().replaceFirst("\\.$", ""))
                .map(kind -> Character.toLowerCase(kind.charAt(0)) + kind.substring(1))
                .collect(Collectors.joining("; or ", "Allowed: ", "."));
    }

    private ObjectNode inPath(Parameter parameter, SourceComment comment) {
        return parameter(parameter, "path", comment).put("required", true);
    }

    private ObjectNode inQuery(HandlerOperation operation, Parameter parameter, SourceComment comment) {
        var annotation = parameter.getAnnotation(RequestParam.class);
        var json = parameter(parameter, "query", comment);
        var otherwise = annotation.defaultValue();
        var hasDefault = !otherwise.equals(ValueConstants.DEFAULT_NONE);
        json.put("required", annotation.required() && !hasDefault);
        if (hasDefault && !otherwise.isEmpty()) json.withObject("schema").put("default", otherwise);
        if (json.path("schema").path("type").asString("").equals("array")) json.put("explode", false);
        var values = conventions.itemValues(operation, parameter.getName());
        if (!values.isEmpty()) json.withObject("schema").withObject("items").set("enum", JsonSchemas.texts(values));
        return json;
    }

    private ObjectNode parameter(Parameter parameter, String in, SourceComment comment) {
        var json = JSON.objectNode().put("name", parameter.getName()).put("in", in);
        var about = comment.parameters().get(parameter.getName());
        if (about != null) json.put("description", about);
        json.set("schema", schemas.ofParameter(parameter.getAnnotatedType(), parameter));
        return json;
    }

    private ObjectNode body(HandlerOperation operation, Parameter parameter) {
        var body = JSON.objectNode()
                .put("required", parameter.getAnnotation(RequestBody.class).required());
        for (var type : operation.bodyTypes()) {
            var content = body.withObject("content").putObject(type.toString());
            content.set("schema", schemas.of(parameter.getParameterizedType()));
            content.set(
                    "example",
                    RequestExamples.shown(operation.id())
                            .orElseThrow(() ->
                                    new IllegalStateException(operation.id() + " has no example in examples.json")));
        }
        return body;
    }

    /** Of a request without a body the example is its parameters; each that is required has one. */
    private static void examplesOfParameters(HandlerOperation operation, ArrayNode parameters) {
        if (operation.parametersWith(RequestBody.class).findAny().isPresent()) return;
        var examples = RequestExamples.shown(operation.id());
        for (var parameter : parameters) {
            if (!parameter.path("in").asString("").equals("query")) continue;
            var name = parameter.get("name").asString();
            var example = examples.map(all -> all.path(name)).filter(one -> !one.isMissingNode());
            if (parameter.get("required").asBoolean() && example.isEmpty())
                throw new IllegalStateException(operation.id() + " has no example of " + name + " in examples.json");
            example.ifPresent(one -> ((ObjectNode) parameter).set("example", one));
        }
    }

    private static ObjectNode answer(OperationAnswer answer) {
        var json = JSON.objectNode().put("description", answer.description());
        answer.headers().forEach(name -> json.withObject("headers").set(name, SharedHeaders.answerReference(name)));
        if (!answer.content().isEmpty()) json.set("content", JSON.objectNode());
        answer.content().forEach((type, content) -> json.withObject("content").set(type.toString(), content));
        return json;
    }

    /** Short lists of codes are the same for many operations: these are components. */
    private ObjectNode problemReference(int status, SortedMap<String, String> codes) {
        if (codes.size() > 2) return problems(status, codes);
        var name = codes.keySet().stream()
                .map(code -> Stream.of(code.split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("Or"));
        var ofService = service + name;
        var described = problems(status, codes);
        var shared = sharedProblems.putIfAbsent(ofService, described);
        if (shared != null && !shared.equals(described)) return described;
        return JSON.objectNode().put("$ref", "#/components/responses/" + ofService);
    }

    private static ObjectNode problems(int status, SortedMap<String, String> codes) {
        var about = codes.entrySet().stream()
                .map(code -> "`" + code.getKey() + "`: " + code.getValue())
                .collect(Collectors.joining(" "));
        var json =
                JSON.objectNode().put("description", HttpStatus.valueOf(status).getReasonPhrase() + ". " + about);
        if (status == 429 || status == 503) header(json, "Retry-After");
        if (status == 401) header(json, "WWW-Authenticate");
        var schema = JSON.objectNode();
        schema.withArray("allOf").addObject().put("$ref", "#/components/schemas/Problem");
        schema.withArray("allOf")
                .addObject()
                .putObject("properties")
                .putObject("code")
                .set("enum", JsonSchemas.texts(codes.keySet()));
        json.putObject("content").putObject("application/problem+json").set("schema", schema);
        return json;
    }

    private static void header(ObjectNode answer, String name) {
        answer.withObject("headers").set(name, SharedHeaders.answerReference(name));
    }

    /** Problem documents by RFC 9457. A rejection may have more properties, which help to do better. */
    private static ObjectNode problem() {
        var problem = JsonSchemas.object().put("description", "Why the request was refused (RFC 9457).");
        Map<String, ObjectNode> properties = new TreeMap<>();
        properties.put("type", JsonSchemas.simple("string").put("format", "uri"));
        properties.put("title", JsonSchemas.simple("string"));
        properties.put("status", JsonSchemas.simple("integer").put("format", "int32"));
        properties.put("detail", JsonSchemas.simple("string").put("description", "For a person."));
        properties.put("instance", JsonSchemas.simple("string").put("format", "uri-reference"));
        properties.put(
                "code",
                JsonSchemas.simple("string")
                        .put("description", "From a closed list, and permanent: clients match on it."));
        var error = JsonSchemas.object();
        error.withObject("properties")
                .set("pointer", JsonSchemas.simple("string").put("description", "JSON pointer to a field."));
        error.withObject("properties").set("detail", JsonSchemas.simple("string"));
        var errors = JsonSchemas.simple("array").put("description", "The fields that are at fault, if it is known.");
        properties.put("errors", errors.set("items", error));
        properties.forEach(problem.withObject("properties")::set);
        problem.set("required", JsonSchemas.texts(List.of("code", "detail", "status", "title", "type")));
        return problem;
    }
}
