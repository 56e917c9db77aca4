package dev.ross.command.platform.web;

import dev.ross.platform.web.SafeThrowable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns 503 for exceptions thrown by filters, before any handler was found: the team's events or the issuer's keys
 * are unreachable.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FilterFailureHandler extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FilterFailureHandler.class);

    private final ProblemDetails problems;

    FilterFailureHandler(ProblemDetails problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            LOG.warn("a request failed in a filter: {}", new SafeThrowable(failure));
            if (response.isCommitted()) throw failure;
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(response, ProblemDetails.unavailable());
        }
    }
}
