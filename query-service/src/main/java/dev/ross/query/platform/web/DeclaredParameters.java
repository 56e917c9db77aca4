package dev.ross.query.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter the handler does not declare: a filter that is misspelt must not silently show everything. */
final class DeclaredParameters implements HandlerInterceptor {
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null) return true;
        var method = (HandlerMethod) handler;
        var known = declared.computeIfAbsent(method.getMethod(), unseen -> namesOf(method));
        for (var name : request.getParameterMap().keySet())
            if (!known.contains(name))
                throw new Problem(ProblemCode.UNKNOWN_PARAMETER, "There is no parameter '%s' here.".formatted(name));
        return true;
    }

    private static Set<String> namesOf(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null)
                names.add(
                        annotation.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : annotation.name());
            if (parameter.getParameterType() == Paging.class) names.addAll(Paging.PARAMETERS);
        }
        return names;
    }
}
