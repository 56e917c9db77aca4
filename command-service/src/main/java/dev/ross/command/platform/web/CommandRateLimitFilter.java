package dev.ross.command.platform.web;

import dev.ross.command.platform.limit.CommandProperties;
import dev.ross.platform.http.RateLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the commands per second of each caller, or of each address if it names none, whatever their outcome. It runs
 * after authentication and before anything of the body is read.
 */
@Component
@Order(CommandRateLimitFilter.BEFORE_THE_BODY)
class CommandRateLimitFilter extends OncePerRequestFilter {
    static final int BEFORE_THE_BODY = 0;

    private final ProblemDetails problems;
    private final RateLimit callers;

    @Autowired
    CommandRateLimitFilter(CommandProperties properties, ProblemDetails problems) {
        this(properties.commandsPerSecond(), System::nanoTime, problems);
    }

    CommandRateLimitFilter(int perSecond, LongSupplier nanos, ProblemDetails problems) {
        this.problems = problems;
        this.callers = new RateLimit(perSecond, nanos);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CommandWeb.isCommand(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = request.getUserPrincipal();
        try {
            requireAllowed(caller != null ? caller.getName() : "from " + request.getRemoteAddr());
        } catch (RateLimitExceeded tooMany) {
            problems.write(response, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * @throws RateLimitExceeded if this caller must wait first
     */
    void requireAllowed(String caller) {
        var wait = callers.tryTake(caller);
        if (!wait.isZero()) throw new RateLimitExceeded(wait);
    }
}
