package dev.ross.command.platform.web;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import dev.ross.command.order.OfflineDecisions;
import dev.ross.command.order.OfflineMetadata;
import dev.ross.command.platform.web.CommandDispatcher.Created;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.restaurant.PreviewConflicts;
import dev.ross.platform.openapi.HandlerOperation;
import dev.ross.platform.openapi.InterfaceConventions;
import dev.ross.platform.openapi.JsonSchemas;
import dev.ross.platform.openapi.ReachableCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all commands have in common. The rejections of a command are those that its controller and its handler can
 * reach.
 */
final class CommandConventions implements InterfaceConventions {
    private static final List<String> OUTCOME = List.of("Ross-Version", "Ross-Position");
    private static final List<String> CREATED = List.of("Location", "Ross-Version", "Ross-Position");

    private final ReachableCode code = new ReachableCode("dev.ross.command", "dev.ross.contracts");

    @Override
    public String title() {
        return "ROSS: commands";
    }

    @Override
    public String packageName() {
        return "dev.ross.command";
    }

    @Override
    public List<String> headers(HandlerOperation operation) {
        return isCommand(operation) ? List.of("Idempotency-Key", "If-Match", "traceparent") : List.of("traceparent");
    }

    @Override
    public Map<String, ObjectNode> otherParameters(HandlerOperation operation) {
        return Map.of();
    }

    @Override
    public List<String> itemValues(HandlerOperation operation, String parameter) {
        return List.of();
    }

    @Override
    public Map<Integer, OperationAnswer> answers(HandlerOperation operation, JsonSchemas schemas) {
        Map<Integer, OperationAnswer> answers = new TreeMap<>();
        var reached = code.from(List.of(code.unit(operation.handler())));
        var body = bodyOf(operation);
        if (!isCommand(operation)) {
            var headers = calls(reached, "send") ? List.of("Ross-Position") : List.<String>of();
            answers.put(200, new OperationAnswer("Done.", headers, json(schemas.of(body))));
            return answers;
        }
        if (calls(reached, "create"))
            answers.put(
                    201,
                    new OperationAnswer(
                            "Created.", CREATED, json(schemas.of(body == Void.class ? Created.class : body))));
        else if (body == Void.class) answers.put(204, new OperationAnswer("Done.", OUTCOME, Map.of()));
        else answers.put(200, new OperationAnswer("Done.", OUTCOME, json(schemas.of(body))));
        if (operation.takesForms())
            answers.put(
                    303,
                    new OperationAnswer(
                            "A form was done, or was refused with the code that the address names as `refused`.",
                            CREATED,
                            Map.of()));
        else if (sendsBack(reached))
            answers.put(303, new OperationAnswer("Done, as the page that sent it says.", CREATED, Map.of()));
        if (reached.stream().anyMatch(unit -> unit.getOwner().isEquivalentTo(PreviewConflicts.class)))
            answers.put(
                    200,
                    new OperationAnswer(
                            "What it would lead to, with `dryRun`; nothing has changed.",
                            List.of(),
                            json(schemas.of(PreviewConflicts.Answer.class))));
        return answers;
    }

    @Override
    public SortedMap<Integer, SortedMap<String, String>> problems(HandlerOperation operation) {
        SortedMap<Integer, SortedMap<String, String>> problems = new TreeMap<>();
        add(
                problems,
                400,
                "MALFORMED",
                "The request cannot be read as it is; `errors` says where, and is absent if that is not known.");
        add(problems, 400, "UNKNOWN_PARAMETER", "The address has a parameter that means nothing here.");
        add(problems, 401, "NOT_AUTHENTICATED", "Log in first, or again.");
        if (!operation.isForAnyone()) add(problems, 403, "NOT_ALLOWED", "This is not yours to do.");
        if (operation.hasPathVariable()) add(problems, 404, "UNKNOWN", "There is no such thing.");
        add(problems, 406, "NOT_ACCEPTABLE", "The answer is JSON.");
        add(problems, 431, "REQUEST_HEADER_FIELDS_TOO_LARGE", "The headers are larger than those of a request may be.");
        add(problems, 413, "TOO_LARGE", "The body is longer than a request may be.");
        if (operation.parametersWith(RequestBody.class).findAny().isPresent()) {
            add(problems, 408, "REQUEST_TIMEOUT", "The body did not arrive in time.");
            var types = operation.takesForms() ? "The body is JSON or a form." : "The body is JSON.";
            add(problems, 415, "UNSUPPORTED_MEDIA_TYPE", types);
        }
        add(problems, 429, "TOO_MANY_REQUESTS", "Not so fast; try again soon.");
        add(problems, 503, "UNAVAILABLE", "The outcome is not known: the same request with the same key tells it.");
        if (isCommand(operation)) add(problems, SystemRejection.BUSY);
        rejections(operation).forEach(rejection -> add(problems, rejection));
        return problems;
    }

    private Set<Rejection> rejections(HandlerOperation operation) {
        var controller = code.from(List.of(code.unit(operation.handler())));
        var handlers = code.from(code.handlersOfWhatIsMadeIn(controller, CommandHandler.class));
        if (!sendsWhatTabletsRecorded(controller))
            handlers.removeIf(unit -> unit.getOwner().isEquivalentTo(OfflineDecisions.class));
        var rejections = code.constants(controller, Rejection.class);
        rejections.addAll(code.constants(handlers, Rejection.class));
        return rejections;
    }

    /** Every handler of an order may be sent such a command, but only one route does so. */
    private static boolean sendsWhatTabletsRecorded(Set<JavaCodeUnit> controller) {
        return controller.stream()
                .anyMatch(unit -> unit.getOwner().isEquivalentTo(OfflineMetadata.class)
                        && unit.getName().equals("of"));
    }

    private static boolean isCommand(HandlerOperation operation) {
        return operation.takes(RequestContext.class);
    }

    private static boolean sendsBack(Set<JavaCodeUnit> reached) {
        return reached.stream()
                .flatMap(unit -> unit.getFieldAccesses().stream())
                .anyMatch(access -> access.getTarget().getName().equals("SEE_OTHER"));
    }

    private static boolean calls(Set<JavaCodeUnit> reached, String method) {
        return reached.stream()
                .anyMatch(unit -> unit.getOwner().isEquivalentTo(CommandDispatcher.class)
                        && unit.getName().equals(method));
    }

    /** The type in the response entity; none said is a body that {@link CommandDispatcher} makes, or no body. */
    private static Type bodyOf(HandlerOperation operation) {
        var body = ((ParameterizedType) operation.handler().getGenericReturnType()).getActualTypeArguments()[0];
        return body instanceof Class<?> ? body : Void.class;
    }

    private static Map<MediaType, ObjectNode> json(ObjectNode schema) {
        var content = JsonNodeFactory.instance.objectNode();
        content.set("schema", schema);
        return Map.of(MediaType.APPLICATION_JSON, content);
    }

    private static void add(SortedMap<Integer, SortedMap<String, String>> problems, Rejection rejection) {
        var status = ProblemDetails.of(RejectionDetails.of(rejection, Map.of())).getStatus();
        add(problems, status, rejection.name(), rejection.detail());
    }

    private static void add(
            SortedMap<Integer, SortedMap<String, String>> problems, int status, String code, String detail) {
        problems.computeIfAbsent(status, first -> new TreeMap<>()).put(code, detail);
    }
}
