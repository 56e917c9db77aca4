package dev.ross.query.platform.web;

import com.mongodb.MongoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every no of a query, ours or the framework's, in one form. */
@RestControllerAdvice(basePackages = "dev.ross.query")
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> no(Problem problem) {
        return new ResponseEntity<>(
                problem.body(), problem.headers(), problem.code().status());
    }

    @ExceptionHandler
    ResponseEntity<Object> away(MongoException away) {
        LOG.warn("The views cannot be reached: {}", away.getMessage());
        return no(Problem.passing(ProblemCode.UNAVAILABLE, Duration.ofSeconds(2)));
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault) {
        LOG.error("A query failed", fault);
        return no(new Problem(ProblemCode.FAILED));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = new Problem(ProblemCode.of(status.value()));
        return new ResponseEntity<>(problem.body(), headers, status);
    }
}
