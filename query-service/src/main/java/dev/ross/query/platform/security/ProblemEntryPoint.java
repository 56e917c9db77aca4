package dev.ross.query.platform.security;

import dev.ross.platform.security.AuthenticationUnavailable;
import dev.ross.platform.web.SafeThrowable;
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

/** Answers requests whose caller could not be authenticated. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemEntryPoint.class);

    private final ProblemWriter problems;
    private final ReadRateLimit rateLimit;

    ProblemEntryPoint(ProblemWriter problems, ReadRateLimit rateLimit) {
        this.problems = problems;
        this.rateLimit = rateLimit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        problems.write(problem(request, refused), response);
    }

    /** A caller with an invalid token counts as anonymous for the rate limit. */
    private Problem problem(HttpServletRequest request, AuthenticationException refused) {
        if (refused instanceof AuthenticationUnavailable) {
            LOG.warn("Nobody can be let in: {}", new SafeThrowable(refused));
            return Problem.passing(ProblemCode.UNAVAILABLE, Duration.ofSeconds(2));
        }
        return rateLimit.take(request.getRemoteAddr())
                ? new Problem(ProblemCode.NOT_AUTHENTICATED)
                : Problem.passing(ProblemCode.TOO_MANY_REQUESTS, Duration.ofSeconds(1));
    }
}
