package dev.ross.command.platform.web;

import dev.ross.contracts.Refusal;
import dev.ross.platform.http.DateRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns every failure of a command into a problem document that says what to do about it, and nothing about us. */
@RestControllerAdvice(basePackages = "dev.ross.command")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CommandExecutionException refused) {
        return refused.getDetails()
                .filter(Refusal.class::isInstance)
                .map(refusal -> answer(Problems.of((Refusal) refusal)))
                .orElseGet(() -> broken(refused));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        var problem = Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", "The request cannot be read as it is.");
        if (unreadable.getCause() instanceof JacksonException json)
            problem.setProperty("errors", List.of(error(pointer(json), message(json))));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException invalid) {
        var problem = Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", "Some fields are not as they must be.");
        problem.setProperty(
                "errors",
                invalid.getFieldErrors().stream()
                        .map(field -> error(
                                "/"
                                        + field.getField()
                                                .replaceAll("\\[(\\d+)]", "/$1")
                                                .replace('.', '/'),
                                String.valueOf(field.getDefaultMessage())))
                        .toList());
        return answer(problem);
    }

    /** An id in the path that is not one names nothing; a parameter that is not what it must be is malformed. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAnId(MethodArgumentTypeMismatchException mismatch) {
        if (DateRange.OutOfRange.isIn(mismatch))
            return answer(Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", "A date lies within ten years of today."));
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class))
            return answer(Problems.of(HttpStatus.NOT_FOUND, "UNKNOWN", "There is no such thing."));
        return answer(Problems.of(
                HttpStatus.BAD_REQUEST, "MALFORMED", "'%s' is not what it must be.".formatted(mismatch.getName())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illegal(IllegalArgumentException illegal) {
        return answer(Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", String.valueOf(illegal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        return answer(Problems.of(HttpStatus.FORBIDDEN, "NOT_ALLOWED", "This is not yours to do."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooMany tooMany) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()))
                .body(Problems.tooManyRequests());
    }

    /** What no rule foresaw: a store is away, most likely. The outcome is unknown; the same key will tell it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception failure) {
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError())
            return answer(refusal.getBody());
        if (failure instanceof Unanswered lost && lost.onTheWay()) LOG.warn("a command was lost: {}", new Fault(lost));
        else LOG.warn("a command failed: {}", new Fault(failure));
        return answer(Problems.unavailable());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) answer.header(HttpHeaders.RETRY_AFTER, "1");
        return answer.body(problem);
    }

    private static Map<String, String> error(String pointer, String detail) {
        return Map.of("pointer", pointer, "detail", detail);
    }

    private static String pointer(JacksonException json) {
        return json.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() != null ? step.getPropertyName() : step.getIndex()))
                .collect(Collectors.joining());
    }

    /** Our own words where a constructor objected; the parser's would name classes. */
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
