package dev.ross.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts, by address, the requests with an invalid token or without a required one. Once an address has used up its
 * allowance, its unknown tokens are refused unread until some of it is refilled; tokens that were found valid before
 * pass.
 */
@Component
public final class BadTokenLimit {
    private static final String BEARER = "Bearer ";

    private final RateLimit attempts;

    BadTokenLimit(HttpLimits limits) {
        attempts = new RateLimit(limits.badTokensPerSecond(), System::nanoTime);
    }

    /** A filter for a security chain, to be placed before the one that reads tokens. */
    public OncePerRequestFilter filter(Predicate<String> knownToBeGood) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var address = address(request);
                var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
                if (authorization != null && !attempts.has(address) && !isKnown(authorization)) {
                    refuse(response, "Too many tokens that are not good; try again soon.");
                    return;
                }
                chain.doFilter(request, response);
                if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) attempts.take(address);
            }

            private boolean isKnown(String authorization) {
                return authorization.startsWith(BEARER)
                        && knownToBeGood.test(
                                authorization.substring(BEARER.length()).strip());
            }
        };
    }

    static void refuse(HttpServletResponse response, String detail) throws IOException {
        var problem = new ProblemBody(429, "TOO_MANY_REQUESTS", detail);
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType(ProblemBody.TYPE);
        var bytes = problem.bytes().array();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The key of a caller: an IPv4 address, or the network that an IPv6 caller has alone. */
    static String address(HttpServletRequest request) {
        var text = request.getRemoteAddr();
        try {
            return text.matches("[0-9a-fA-F.:\\[\\]]+") ? ConnectionLimit.key(InetAddress.getByName(text)) : text;
        } catch (UnknownHostException odd) {
            return text;
        }
    }
}
