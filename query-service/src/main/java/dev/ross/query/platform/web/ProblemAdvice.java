package dev.ross.query.platform.web;

import com.mongodb.MongoException;
import dev.ross.platform.text.DateRange;
import dev.ross.platform.web.SafeThrowable;
import dev.ross.query.platform.axon.state.ScreenNotShownException;
import dev.ross.query.platform.axon.state.ScreenState;
import dev.ross.query.platform.mongo.DocumentBlockedException;
import java.time.Duration;
import org.axonframework.common.AxonException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers all failures of queries, ROSS's own and the framework's, in one form. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackages = "dev.ross.query")
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String BUILDING = "This is being put together and is not complete yet; ask again.";
    private static final String STOPPED = "This cannot be relied on until an operator has looked at it; ask again.";

    @ExceptionHandler
    ResponseEntity<Object> no(Problem problem) {
        return answer(problem.body(), problem.headers(), problem.code().status());
    }

    @ExceptionHandler({MongoException.class, AxonException.class})
    ResponseEntity<Object> away(Exception away) {
        LOG.warn("The views cannot be reached: {}", new SafeThrowable(away));
        return no(Problem.passing(ProblemCode.UNAVAILABLE, Duration.ofSeconds(2)));
    }

    /** A document is not reported as missing only because it is not there yet. */
    @ExceptionHandler
    ResponseEntity<Object> notShown(ScreenNotShownException screen) {
        return no(
                screen.state() == ScreenState.STOPPED
                        ? Problem.passing(ProblemCode.NOT_YET, STOPPED, Duration.ofSeconds(30))
                        : Problem.passing(ProblemCode.NOT_YET, BUILDING, Duration.ofSeconds(5)));
    }

    @ExceptionHandler
    ResponseEntity<Object> blocked(DocumentBlockedException document) {
        return no(Problem.passing(ProblemCode.NOT_YET, STOPPED, Duration.ofSeconds(30)));
    }

    /** An invalid id in the path is answered as unknown. */
    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (DateRange.OutOfRange.isIn(mismatch))
            return no(new Problem(ProblemCode.MALFORMED, "A date lies within ten years of today."));
        if (mismatch.getMostSpecificCause() instanceof Problem problem) return no(problem);
        var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return no(
                inPath
                        ? new Problem(ProblemCode.UNKNOWN)
                        : new Problem(
                                ProblemCode.MALFORMED, "'%s' is not what it must be.".formatted(mismatch.getName())));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return no(new Problem(ProblemCode.MALFORMED, "'%s' must be said.".formatted(missing.getParameterName())));
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault) {
        LOG.error("A query failed: {}", new SafeThrowable(fault));
        return no(new Problem(ProblemCode.FAILED));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.of(status.value()).body(), headers, status);
    }

    /**
     * Always as problem+json, whatever the caller accepts: one who accepts no available type would get no answer
     * otherwise.
     */
    private static ResponseEntity<Object> answer(ProblemDetail body, HttpHeaders headers, HttpStatusCode status) {
        var form = new HttpHeaders(headers);
        form.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, form, status);
    }
}
