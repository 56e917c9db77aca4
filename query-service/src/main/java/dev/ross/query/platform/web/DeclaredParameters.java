package dev.ross.query.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that the handler does not declare, and one that is repeated where one is expected: a misspelt
 * filter must not silently show everything, nor the second of two be overlooked.
 */
final class DeclaredParameters implements HandlerInterceptor {
    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null) return true;
        var method = (HandlerMethod) handler;
        var known = declared.computeIfAbsent(method.getMethod(), unseen -> namesOf(method));
        for (var given : request.getParameterMap().entrySet()) {
            var several = known.get(given.getKey());
            if (several == null)
                throw new Problem(
                        ProblemCode.UNKNOWN_PARAMETER, "There is no parameter '%s' here.".formatted(given.getKey()));
            if (!several && given.getValue().length > 1)
                throw new Problem(
                        ProblemCode.MALFORMED, "The parameter '%s' stands there once.".formatted(given.getKey()));
        }
        return true;
    }

    /** The parameters a handler declares, and of each whether it may be repeated. */
    private static Map<String, Boolean> namesOf(HandlerMethod method) {
        Map<String, Boolean> names = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null)
                names.put(
                        annotation.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : annotation.name(),
                        Collection.class.isAssignableFrom(parameter.getParameterType()));
            if (parameter.getParameterType() == Paging.class) Paging.PARAMETERS.forEach(name -> names.put(name, false));
        }
        return names;
    }
}
