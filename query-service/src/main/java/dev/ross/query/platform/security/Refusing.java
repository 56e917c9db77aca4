package dev.ross.query.platform.security;

import dev.ross.query.platform.web.Fault;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers who could not be let in. */
@Component
class Refusing implements AuthenticationEntryPoint {
    private static final Logger LOG = LoggerFactory.getLogger(Refusing.class);

    private final ProblemWriter problems;
    private final Allowance allowance;

    Refusing(ProblemWriter problems, Allowance allowance) {
        this.problems = problems;
        this.allowance = allowance;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        problems.write(problem(request, refused), response);
    }

    /** Whoever tries tokens is a stranger, and has a stranger's allowance. */
    private Problem problem(HttpServletRequest request, AuthenticationException refused) {
        if (refused instanceof CannotTell) {
            LOG.warn("Nobody can be let in: {}", new Fault(refused));
            return Problem.passing(ProblemCode.UNAVAILABLE, Duration.ofSeconds(2));
        }
        return allowance.take(request.getRemoteAddr())
                ? new Problem(ProblemCode.NOT_AUTHENTICATED)
                : Problem.passing(ProblemCode.TOO_MANY_REQUESTS, Duration.ofSeconds(1));
    }
}
