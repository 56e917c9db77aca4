package dev.ross.platform.openapi;

import dev.ross.platform.security.CallerKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the checked-in document describes it.
 *
 * @param route the method and the address below the root of the interface
 */
public record DescribedOperation(String route, JsonNode json) {
    @Override
    public String toString() {
        return route;
    }

    /** All operations of {@code command} or {@code query}. */
    public static List<DescribedOperation> all(String service) {
        List<DescribedOperation> operations = new ArrayList<>();
        DocumentFiles.now(service)
                .path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) -> operations.add(new DescribedOperation(
                                method.toUpperCase(Locale.ROOT) + " " + path.substring(HandlerOperation.ROOT.length()),
                                operation))));
        return operations;
    }

    public String id() {
        return json.path("operationId").asString();
    }

    public Set<CallerKind> callers() {
        var callers = EnumSet.noneOf(CallerKind.class);
        json.path("x-ross-callers").forEach(kind -> callers.add(CallerKind.valueOf(kind.asString())));
        return callers;
    }
}
