package dev.ross.command.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a command with a query parameter that its handler does not declare, that is given twice, or that has no
 * value: a misspelt dry run must not be carried out.
 */
@Component
class DeclaredParameters implements HandlerInterceptor {
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null
                || !CommandWeb.isCommand(request)
                || !(handler instanceof HandlerMethod method)) return true;
        var names = declared.computeIfAbsent(method.getMethod(), unseen -> namesOf(method));
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) throw refused("UNKNOWN_PARAMETER", "There is no parameter '%s' here.", name);
            if (values.length > 1) throw refused("MALFORMED", "The parameter '%s' stands there once.", name);
            if (values[0].isBlank()) throw refused("MALFORMED", "The parameter '%s' has a value.", name);
        });
        return true;
    }

    private static ErrorResponseException refused(String code, String detail, String name) {
        return new ErrorResponseException(
                HttpStatus.BAD_REQUEST, ProblemDetails.of(HttpStatus.BAD_REQUEST, code, detail.formatted(name)), null);
    }

    private static Set<String> namesOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter ->
                        Objects.requireNonNull(parameter.getParameter().getName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
