package dev.ross.command.platform.web.field;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * A fault of a request's JSON, as its sender is told of it.
 *
 * @param pointer to the field, RFC 6901
 */
public record JsonFault(String pointer, String detail) {
    public static JsonFault of(JacksonException json) {
        return new JsonFault(pointer(json), message(json));
    }

    private static String pointer(JacksonException json) {
        return json.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() != null ? step.getPropertyName() : step.getIndex()))
                .collect(Collectors.joining());
    }

    /** Our own message if a constructor threw the exception; the parser's would name classes. */
    private static String message(JacksonException json) {
        if (json instanceof DatabindException && json.getCause() instanceof IllegalArgumentException ours)
            return String.valueOf(ours.getMessage());
        return switch (json.getClass().getSimpleName()) {
            case "UnrecognizedPropertyException" -> "this field is not known";
            case "StreamReadException", "UnexpectedEndOfInputException" -> "this is not JSON, or has a field twice";
            default -> "this is missing or of the wrong type";
        };
    }
}
