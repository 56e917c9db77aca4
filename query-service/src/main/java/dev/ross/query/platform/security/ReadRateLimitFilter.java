package dev.ross.query.platform.security;

import dev.ross.platform.security.ActorToken;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the rate of reads: without a token by address, with one by caller. Part of the security chain, and so not a
 * bean of its own.
 */
final class ReadRateLimitFilter extends OncePerRequestFilter {
    private final ReadRateLimit rateLimit;
    private final ProblemWriter problems;

    ReadRateLimitFilter(ReadRateLimit rateLimit, ProblemWriter problems) {
        this.rateLimit = rateLimit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = ActorToken.current();
        var mayRead = actor.isKnown()
                ? rateLimit.takeOf(StreamAdmission.keyOf(actor))
                : rateLimit.take(request.getRemoteAddr());
        if (mayRead) chain.doFilter(request, response);
        else problems.write(Problem.passing(ProblemCode.TOO_MANY_REQUESTS, Duration.ofSeconds(1)), response);
    }
}
