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
 * Lets each caller, or each address that names none, send so many commands a second, whatever becomes of them. It comes
 * after the caller is known and before anything of the body is read.
 */
@Component
@Order(Pace.BEFORE_THE_BODY)
class Pace extends OncePerRequestFilter {
    static final int BEFORE_THE_BODY = 0;

    private final Problems problems;
    private final int perSecond;
    private final LongSupplier nanos;
    private final Cache<String, Allowance> callers = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    @Autowired
    Pace(CommandProperties properties, Problems problems) {
        this(properties.commandsPerSecond(), System::nanoTime, problems);
    }

    Pace(int perSecond, LongSupplier nanos, Problems problems) {
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
        } catch (TooMany tooMany) {
            problems.write(response, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * @throws TooMany if this caller must wait first
     */
    void requireAllowed(String caller) {
        var now = nanos.getAsLong();
        var wait = callers.get(caller, first -> new Allowance(perSecond, now)).take(now);
        if (!wait.isZero()) throw new TooMany(wait);
    }

    /** A full second's worth at first; what is taken comes back bit by bit. */
    private static final class Allowance {
        private final int perSecond;
        private double left;
        private long since;

        Allowance(int perSecond, long now) {
            this.perSecond = perSecond;
            this.left = perSecond;
            this.since = now;
        }

        /** Zero if one was left, else how long until one is. */
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
