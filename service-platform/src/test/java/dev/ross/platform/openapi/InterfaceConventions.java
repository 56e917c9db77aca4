package dev.ross.platform.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ObjectNode;

/** What one service has in common for its operations, and does not say at each of them. */
public interface InterfaceConventions {
    String title();

    /** The service's root package. */
    String packageName();

    /** Names of those {@link SharedHeaders} that a request of the operation may carry. */
    List<String> headers(HandlerOperation operation);

    /** Query parameters that a method's parameter of another kind stands for. */
    Map<String, ObjectNode> otherParameters(HandlerOperation operation);

    /** The values that the items of a list in the query may have; none if that is not limited. */
    Collection<String> itemValues(HandlerOperation operation, String parameter);

    /** The answers of an operation that has done what was asked for, by status. */
    Map<Integer, OperationAnswer> answers(HandlerOperation operation, JsonSchemas schemas);

    /** The codes of the problems that it may be answered with, and the text of each, by status. */
    SortedMap<Integer, SortedMap<String, String>> problems(HandlerOperation operation);

    /**
     * An answer.
     *
     * @param headers names of those {@link SharedHeaders} that it carries
     * @param content media types with their schema and more about them
     */
    record OperationAnswer(String description, List<String> headers, Map<MediaType, ObjectNode> content) {}
}
