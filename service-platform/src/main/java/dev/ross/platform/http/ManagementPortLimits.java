package dev.ross.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes the errors of the management port as problem documents, as the other ports do. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementPortLimits {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter problemsOnTheManagementPort() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                chain.doFilter(request, new ProblemErrorResponse(response));
            }
        };
    }

    private static final class ProblemErrorResponse extends HttpServletResponseWrapper {
        ProblemErrorResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            resetBuffer();
            var problem = ProblemBody.of(status);
            var bytes = problem.bytes().array();
            setStatus(status);
            setContentType(ProblemBody.TYPE);
            setContentLength(bytes.length);
            getOutputStream().write(bytes);
        }

        @Override
        public void sendError(int status, @Nullable String ignoredMessage) throws IOException {
            sendError(status);
        }
    }
}
