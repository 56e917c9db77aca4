package dev.ross.command.platform.web;

import dev.ross.contracts.RestaurantScoped;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the command's data into the MDC for each of its log lines, and removes it at the end of the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommandMdcFilter extends OncePerRequestFilter {
    private static final String TRACE = "traceId"; // as Micrometer names it where it traces

    static void of(Object command, String trace) {
        MDC.put(TRACE, trace);
        MDC.put("command", command.getClass().getSimpleName());
        if (command instanceof RestaurantScoped one)
            MDC.put("restaurant", one.restaurant().toString());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.clear();
        }
    }
}
