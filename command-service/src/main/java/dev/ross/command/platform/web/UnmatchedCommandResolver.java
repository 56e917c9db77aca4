package dev.ross.command.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers commands that match no handler (no such route, wrong method, wrong media type) as problem documents, whatever
 * the caller accepts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnmatchedCommandResolver implements HandlerExceptionResolver {
    private final ProblemDetails problems;

    UnmatchedCommandResolver(ProblemDetails problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler instanceof HandlerMethod
                || !(failure instanceof ErrorResponse unmatched)
                || !CommandWeb.isCommand(request)) return null;
        unmatched.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            problems.write(response, ProblemCodeAdvice.coded(unmatched.getBody()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
