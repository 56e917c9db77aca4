package dev.ross.platform.security;

import dev.ross.platform.web.ServiceHandlers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Allows the callers that a handler's {@link AllowedFor} lists. The restaurant that counts is the one inside the ids of
 * the path.
 *
 * @param handlers of one service; others are left to their own service
 */
public record AuthorizationInterceptor(ServiceHandlers handlers, AccessDenials denials) implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !handlers.contain(method)) return true;
        var allowed = method.getMethodAnnotation(AllowedFor.class);
        if (allowed != null && List.of(allowed.value()).contains(CallerKind.ANYONE)) return true;
        var actor = ActorToken.current();
        var ids = PathIds.of(method, pathVariables(request));
        if (allowed != null && Stream.of(allowed.value()).anyMatch(kind -> kind.includes(actor, ids))) return true;
        if (ids.areUnreadable()) throw denials.unknownId();
        throw actor.isKnown() ? denials.notAllowed() : denials.notAuthenticated();
    }

    private static Map<?, ?> pathVariables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
