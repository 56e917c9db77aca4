package dev.ross.bench.rival;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Thrown when no table is free at the requested time; the answer proposes other times. */
final class NoFreeTableException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    NoFreeTableException(List<LocalDateTime> alternatives) {
        super(HttpStatus.CONFLICT, problem(alternatives), null);
    }

    private static ProblemDetail problem(List<LocalDateTime> alternatives) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "No table is free at that time.");
        problem.setProperty("alternatives", alternatives);
        return problem;
    }
}
