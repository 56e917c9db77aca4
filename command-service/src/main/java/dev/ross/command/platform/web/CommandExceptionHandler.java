package dev.ross.command.platform.web;

import dev.ross.command.platform.web.field.JsonFault;
import dev.ross.contracts.RejectionDetails;
import dev.ross.platform.text.DateRange;
import dev.ross.platform.web.SafeThrowable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/**
 * Turns every failure of a command into a problem document that says what to do about it, and discloses no internals.
 */
@RestControllerAdvice(basePackages = "dev.ross.command")
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommandExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommandExceptionHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CommandExecutionException refused) {
        return refused.getDetails()
                .filter(RejectionDetails.class::isInstance)
                .map(details -> answer(ProblemDetails.of((RejectionDetails) details)))
                .orElseGet(() -> broken(refused));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        var problem = ProblemDetails.of(HttpStatus.BAD_REQUEST, "MALFORMED", "The request cannot be read as it is.");
        if (unreadable.getCause() instanceof JacksonException json) {
            var fault = JsonFault.of(json);
            problem.setProperty("errors", List.of(error(fault.pointer(), fault.detail())));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException invalid) {
        return invalid(fieldErrors(invalid));
    }

    /** A value in the path or the query that is not as it must be; the body too, if the address has such a value. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException invalid) {
        return invalid(invalid.getParameterValidationResults().stream()
                .flatMap(result ->
                        result instanceof ParameterErrors body ? fieldErrors(body) : parameterErrors(result)));
    }

    private static ResponseEntity<ProblemDetail> invalid(Stream<Map<String, String>> errors) {
        var problem = ProblemDetails.of(HttpStatus.BAD_REQUEST, "MALFORMED", "Some fields are not as they must be.");
        problem.setProperty("errors", errors.toList());
        return answer(problem);
    }

    private static Stream<Map<String, String>> fieldErrors(Errors body) {
        return body.getFieldErrors().stream()
                .map(field -> error(
                        "/" + field.getField().replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'),
                        String.valueOf(field.getDefaultMessage())));
    }

    private static Stream<Map<String, String>> parameterErrors(ParameterValidationResult parameter) {
        var pointer = "/" + parameter.getMethodParameter().getParameterName();
        return parameter.getResolvableErrors().stream()
                .map(error -> error(pointer, String.valueOf(error.getDefaultMessage())));
    }

    /** Text in the path that is no id is unknown (404); a parameter of the wrong type is malformed (400). */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAnId(MethodArgumentTypeMismatchException mismatch) {
        if (DateRange.OutOfRange.isIn(mismatch))
            return answer(
                    ProblemDetails.of(HttpStatus.BAD_REQUEST, "MALFORMED", "A date lies within ten years of today."));
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class))
            return answer(ProblemDetails.of(HttpStatus.NOT_FOUND, "UNKNOWN", "There is no such thing."));
        return answer(ProblemDetails.of(
                HttpStatus.BAD_REQUEST, "MALFORMED", "'%s' is not what it must be.".formatted(mismatch.getName())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illegal(IllegalArgumentException illegal) {
        return answer(ProblemDetails.of(HttpStatus.BAD_REQUEST, "MALFORMED", String.valueOf(illegal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        return answer(ProblemDetails.of(HttpStatus.FORBIDDEN, "NOT_ALLOWED", "This is not yours to do."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(RateLimitExceeded tooMany) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetails.tooManyRequests());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException unsupported) {
        var problem = unsupported.getBody();
        if (unsupported.getContentType() == null) problem.setDetail("The request has no Content-Type.");
        return answer(problem);
    }

    /**
     * Any other failure: a store is unreachable, most likely. The outcome is unknown; sending the request again with
     * its key returns it.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception failure) {
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) return answer(response.getBody());
        if (failure instanceof CommandTimeout timeout && timeout.onTheWay())
            LOG.warn("a command was lost: {}", new SafeThrowable(timeout));
        else LOG.warn("a command failed: {}", new SafeThrowable(failure));
        return answer(ProblemDetails.unavailable());
    }

    /** As problem+json whatever the caller accepts: without a type that is accepted there would be no body. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) answer.header(HttpHeaders.RETRY_AFTER, "1");
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static Map<String, String> error(String pointer, String detail) {
        return Map.of("pointer", pointer, "detail", detail);
    }
}
