package dev.ross.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the rate of requests from each address; part of a security chain, and so not a bean of its own. */
public final class AddressRateLimitFilter extends OncePerRequestFilter {
    private final RateLimit requests;

    public AddressRateLimitFilter(int perSecond) {
        requests = new RateLimit(perSecond, System::nanoTime);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = BadTokenLimit.address(request);
        if (!requests.has(address)) {
            BadTokenLimit.refuse(response, "Too many requests at once; slow down.");
            return;
        }
        requests.take(address);
        chain.doFilter(request, response);
    }
}
