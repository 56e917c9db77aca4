package dev.ross.query.platform.web;

import dev.ross.platform.openapi.HandlerOperation;
import dev.ross.platform.openapi.InterfaceConventions;
import dev.ross.platform.openapi.JsonSchemas;
import dev.ross.platform.openapi.ReachableCode;
import dev.ross.query.platform.live.ManyScreens;
import dev.ross.query.platform.live.RestaurantView;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.paper.PrintableAnswer;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all queries have in common. A screen is a page and a stream of the same; the type that its controller names as
 * shown is the schema of both.
 */
final class QueryConventions implements InterfaceConventions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SpringObjenesis WITHOUT_CONSTRUCTOR = new SpringObjenesis();
    private static final String PAGE = "The page; or the stream: first all of it, then each change as it happens.";

    private final ReachableCode code = new ReachableCode("dev.ross.query", "dev.ross.contracts");

    @Override
    public String title() {
        return "ROSS: queries";
    }

    @Override
    public String packageName() {
        return "dev.ross.query";
    }

    @Override
    public List<String> headers(HandlerOperation operation) {
        if (isForPeopleToo(operation)) return List.of("Accept-Language", "Ross-Position", "traceparent");
        List<String> headers = new ArrayList<>(List.of("If-None-Match", "traceparent"));
        if (isScreen(operation)) headers.addAll(List.of("Last-Event-ID", "Ross-Position"));
        else if (hasResource(operation)) headers.add("Ross-Position");
        if (isCalendar(operation) || isDocument(operation)) headers.add("Accept-Language");
        if (isDocument(operation)) headers.add("Ross-Position");
        return headers.stream().sorted().toList();
    }

    @Override
    public Map<String, ObjectNode> otherParameters(HandlerOperation operation) {
        if (!operation.takes(PageRequest.class)) return Map.of();
        Map<String, ObjectNode> parameters = new LinkedHashMap<>();
        parameters.put("after", parameter("after", "The cursor `next` of the page before.", "string"));
        var limit = parameter("limit", "The most items of a page.", "integer");
        limit.withObject("schema").put("minimum", 1).put("maximum", 200).put("default", 50);
        parameters.put("limit", limit);
        return parameters;
    }

    @Override
    public Collection<String> itemValues(HandlerOperation operation, String parameter) {
        var isLive = operation.handler().getReturnType() == ManyScreens.class && parameter.equals("views");
        return isLive ? commonViews().keySet() : List.of();
    }

    @Override
    public Map<Integer, OperationAnswer> answers(HandlerOperation operation, JsonSchemas schemas) {
        Map<Integer, OperationAnswer> answers = new TreeMap<>();
        answers.put(200, answer(operation, schemas));
        if (isForPeopleToo(operation)) {
            var page = Map.of(MediaType.TEXT_HTML, content(JsonSchemas.simple("string")));
            for (var status : List.of(404, 503)) answers.put(status, new OperationAnswer("A page.", List.of(), page));
            return answers;
        }
        answers.put(304, new OperationAnswer("The caller has this already.", List.of("ETag"), Map.of()));
        return answers;
    }

    private static OperationAnswer answer(HandlerOperation operation, JsonSchemas schemas) {
        var returned = operation.handler().getGenericReturnType();
        if (returned == ManyScreens.class) return new OperationAnswer(PAGE, List.of("ETag"), manyScreens(schemas));
        var shown = ((ParameterizedType) returned).getActualTypeArguments();
        if (isScreen(operation)) {
            var headers = JsonSchemas.rawType(shown[1]) == ListPage.class
                    ? List.of("ETag", "Link", "Ross-Position")
                    : List.of("ETag", "Ross-Position");
            return new OperationAnswer(PAGE, headers, screen(shown[1], schemas));
        }
        if (isForPeopleToo(operation)) {
            Map<MediaType, ObjectNode> content = new LinkedHashMap<>();
            var rendered = ((ParameterizedType) shown[0]).getActualTypeArguments()[0];
            content.put(MediaType.APPLICATION_JSON, content(schemas.of(rendered)));
            content.put(MediaType.TEXT_HTML, content(JsonSchemas.simple("string")));
            return new OperationAnswer("The page.", List.of("Ross-Position"), content);
        }
        if (isDocument(operation)) return document(shown[0], schemas);
        if (isCalendar(operation))
            return new OperationAnswer(
                    "The file.",
                    List.of("Content-Disposition", "ETag", "Ross-Position"),
                    Map.of(new MediaType("text", "calendar"), content(JsonSchemas.simple("string"))));
        if (hasResource(operation)) {
            var picture = JSON.objectNode();
            picture.putObject("schema");
            return new OperationAnswer("The picture.", List.of("ETag"), Map.of(MediaType.IMAGE_JPEG, picture));
        }
        return new OperationAnswer(
                "The page.", List.of("ETag"), Map.of(MediaType.APPLICATION_JSON, content(schemas.of(shown[0]))));
    }

    /** One content in four formats. */
    private static OperationAnswer document(Type shown, JsonSchemas schemas) {
        Map<MediaType, ObjectNode> content = new LinkedHashMap<>();
        var rendered = ((ParameterizedType) shown).getActualTypeArguments()[0];
        content.put(MediaType.APPLICATION_JSON, content(schemas.of(rendered)));
        content.put(MediaType.TEXT_HTML, content(JsonSchemas.simple("string")));
        content.put(MediaType.APPLICATION_PDF, content(JSON.objectNode()));
        content.put(new MediaType("text", "csv"), content(JsonSchemas.simple("string")));
        return new OperationAnswer("The document.", List.of("Content-Disposition", "ETag", "Ross-Position"), content);
    }

    @Override
    public SortedMap<Integer, SortedMap<String, String>> problems(HandlerOperation operation) {
        SortedMap<Integer, SortedMap<String, String>> problems = new TreeMap<>();
        add(problems, ProblemCode.MALFORMED, ProblemCode.UNKNOWN_PARAMETER, ProblemCode.NOT_AUTHENTICATED);
        if (!operation.isForAnyone()) add(problems, ProblemCode.NOT_ALLOWED);
        if (operation.hasPathVariable()) add(problems, ProblemCode.UNKNOWN);
        add(problems, ProblemCode.TOO_MANY_REQUESTS, ProblemCode.UNAVAILABLE, ProblemCode.FAILED);
        problems.computeIfAbsent(431, first -> new TreeMap<>())
                .put("REQUEST_HEADER_FIELDS_TOO_LARGE", "The headers are larger than those of a request may be.");
        if (isForPeopleToo(operation)) add(problems, Problem.notForPeople());
        else if (isDocument(operation)) add(problems, Problem.notAsDocument());
        else if (!hasResource(operation)) add(problems, Problem.notAsPage());
        if (isScreen(operation))
            add(
                    problems,
                    ProblemCode.NOT_ACCEPTABLE,
                    ProblemCode.TOO_MANY_STREAMS,
                    ProblemCode.TOO_MANY_WATCHERS,
                    ProblemCode.NOT_YET);
        if (operation.handler().getGenericReturnType() instanceof ParameterizedType returned
                && Stream.of(returned.getActualTypeArguments()).anyMatch(QueryConventions::isOnPaper))
            add(problems, Problem.notOnPaper());
        code.constants(code.from(List.of(code.unit(operation.handler()))), ProblemCode.class)
                .forEach(found -> add(problems, found));
        return problems;
    }

    /** The page, and what each kind of event of the stream carries. */
    private static Map<MediaType, ObjectNode> screen(Type shown, JsonSchemas schemas) {
        var stream = content(schemas.of(shown));
        stream.set("x-ross-events", events("", shown, schemas));
        Map<MediaType, ObjectNode> content = new LinkedHashMap<>();
        content.put(MediaType.APPLICATION_JSON, content(schemas.of(shown)));
        content.put(MediaType.TEXT_EVENT_STREAM, stream);
        if (isOnPaper(shown)) {
            content.put(MediaType.TEXT_PLAIN, content(JsonSchemas.simple("string")));
            content.put(MediaType.APPLICATION_PDF, content(JSON.objectNode()));
        }
        return content;
    }

    private static boolean isOnPaper(Type shown) {
        return PrintableAnswer.class.isAssignableFrom(JsonSchemas.rawType(shown));
    }

    private static Map<MediaType, ObjectNode> manyScreens(JsonSchemas schemas) {
        var page = JsonSchemas.simple("object");
        var frame = JSON.objectNode();
        var events = JSON.objectNode();
        new TreeMap<>(commonViews()).forEach((name, shown) -> {
            page.withObject("properties").set(name, schemas.of(shown));
            frame.withArray("anyOf").add(schemas.of(shown));
            events(name + ".", shown, schemas).forEachEntry(events::set);
        });
        var stream = content(frame);
        stream.set("x-ross-events", events);
        Map<MediaType, ObjectNode> content = new LinkedHashMap<>();
        content.put(MediaType.APPLICATION_JSON, content(page));
        content.put(MediaType.TEXT_EVENT_STREAM, stream);
        return content;
    }

    private static ObjectNode events(String prefix, Type shown, JsonSchemas schemas) {
        var events = JSON.objectNode();
        var items = itemsOf(shown);
        events.set(prefix + "snapshot", schemas.of(shown));
        events.set(prefix + "changed", schemas.of(items == null ? shown : itemOf(items, shown)));
        var removed = JsonSchemas.simple("object").put("additionalProperties", false);
        events.set(prefix + "removed", removed);
        if (items != null) {
            removed.withObject("properties").set("id", JsonSchemas.simple("string"));
            events.set(prefix + "properties", schemas.without(items.getName(), shown));
            events.set(prefix + "resync", schemas.of(shown));
        }
        return events;
    }

    /** The component with the items of a list; null if it is none. */
    private static @Nullable RecordComponent itemsOf(Type shown) {
        var type = JsonSchemas.rawType(shown);
        if (!ItemizedAnswer.class.isAssignableFrom(type)) return null;
        var property = ((ItemizedAnswer) WITHOUT_CONSTRUCTOR.newInstance(type, false)).itemsProperty();
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static Type itemOf(RecordComponent items, Type shown) {
        if (shown instanceof ParameterizedType page) return page.getActualTypeArguments()[0];
        return ((ParameterizedType) items.getGenericType()).getActualTypeArguments()[0];
    }

    /** The views of the common stream, with the type that each shows. */
    private static Map<String, Type> commonViews() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(RestaurantView.class));
        Map<String, Type> views = new TreeMap<>();
        for (var found : scan.findCandidateComponents("dev.ross.query")) {
            var type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), QueryConventions.class.getClassLoader());
            var view = (RestaurantView) WITHOUT_CONSTRUCTOR.newInstance(type, false);
            views.put(view.name(), shownBy(type));
        }
        return views;
    }

    private static Type shownBy(Class<?> view) {
        return Stream.of(view.getDeclaredMethods())
                .filter(method -> method.getName().equals("of") && !method.isBridge())
                .map(Method::getGenericReturnType)
                .map(returned -> ((ParameterizedType) returned).getActualTypeArguments()[1])
                .findFirst()
                .orElseThrow();
    }

    private static boolean isScreen(HandlerOperation operation) {
        var returned = operation.handler().getReturnType();
        return returned == ScreenAnswer.class || returned == ManyScreens.class;
    }

    /** Whether an answer that is no screen is JSON or, for people, an HTML page. */
    private static boolean isForPeopleToo(HandlerOperation operation) {
        return operation.handler().getGenericReturnType() instanceof ParameterizedType returned
                && JsonSchemas.rawType(returned.getActualTypeArguments()[0]) == RenderedAnswer.class;
    }

    /** Whether an answer that is no screen is JSON, a page, a PDF or a table. */
    private static boolean isDocument(HandlerOperation operation) {
        return operation.handler().getGenericReturnType() instanceof ParameterizedType returned
                && JsonSchemas.rawType(returned.getActualTypeArguments()[0]) == DocumentAnswer.class;
    }

    private static boolean isCalendar(HandlerOperation operation) {
        return operation.handler().getGenericReturnType() instanceof ParameterizedType returned
                && returned.getActualTypeArguments()[0] instanceof Class<?> file
                && ByteArrayResource.class.isAssignableFrom(file);
    }

    private static boolean hasResource(HandlerOperation operation) {
        return operation.handler().getGenericReturnType() instanceof ParameterizedType returned
                && returned.getActualTypeArguments()[0] instanceof Class<?> body
                && Resource.class.isAssignableFrom(body);
    }

    private static ObjectNode parameter(String name, String description, String type) {
        var parameter = JSON.objectNode()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .put("required", false);
        parameter.set("schema", JsonSchemas.simple(type));
        return parameter;
    }

    private static ObjectNode content(ObjectNode schema) {
        var content = JSON.objectNode();
        content.set("schema", schema);
        return content;
    }

    private static void add(SortedMap<Integer, SortedMap<String, String>> problems, Problem problem) {
        problems.computeIfAbsent(problem.code().status().value(), first -> new TreeMap<>())
                .put(
                        problem.code().name(),
                        Objects.requireNonNull(problem.body().getDetail()));
    }

    private static void add(SortedMap<Integer, SortedMap<String, String>> problems, ProblemCode... codes) {
        for (var code : codes)
            problems.computeIfAbsent(code.status().value(), first -> new TreeMap<>())
                    .put(code.name(), code.detail());
    }
}
