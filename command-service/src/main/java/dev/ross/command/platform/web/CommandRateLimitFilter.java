package dev.ross.command.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.command.platform.axon.CommandProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
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
    private final int perSecond;
    private final LongSupplier nanos;
    private final Cache<String, Allowance> callers = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    @Autowired
    CommandRateLimitFilter(CommandProperties properties, ProblemDetails problems) {
        this(properties.commandsPerSecond(), System::nanoTime, problems);
    }

    CommandRateLimitFilter(int perSecond, LongSupplier nanos, ProblemDetails problems) {
        this.problems = problems;
        this.perSecond = perSecond;
        this.nanos = nanos;
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
        var now = nanos.getAsLong();
        var wait = callers.get(caller, first -> new Allowance(perSecond, now)).take(now);
        if (!wait.isZero()) throw new RateLimitExceeded(wait);
    }

    /** Token bucket: starts with a full second's worth and refills gradually. */
    private static final class Allowance {
        private final int perSecond;
        private double left;
        private long since;

        Allowance(int perSecond, long now) {
            this.perSecond = perSecond;
            this.left = perSecond;
            this.since = now;
        }

        /** Takes one token: zero if there was one, else the time until there is. */
        synchronized Duration take(long now) {
            left = Math.min(perSecond, left + Math.max(0, now - since) * perSecond / 1e9);
            since = Math.max(since, now);
            if (left >= 1) {
                left -= 1;
                return Duration.ZERO;
            }
            return Duration.ofNanos((long) Math.ceil((1 - left) * 1e9 / perSecond));
        }
    }
}
