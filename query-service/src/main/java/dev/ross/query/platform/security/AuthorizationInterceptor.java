package dev.ross.query.platform.security;

import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Allows the callers that the handler's {@link AllowedFor} lists; the restaurant that counts is the one inside the ids of
 * the path.
 */
final class AuthorizationInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var allowed = Objects.requireNonNull(((HandlerMethod) handler).getMethodAnnotation(AllowedFor.class))
                .value();
        var actor = ActorToken.current();
        var ids = pathIds(request);
        if (Stream.of(allowed).anyMatch(who -> who.is(actor, ids))) return true;
        throw new Problem(actor.known() ? ProblemCode.NOT_ALLOWED : ProblemCode.NOT_AUTHENTICATED);
    }

    private static PathIds pathIds(HttpServletRequest request) {
        try {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> ids
                    ? PathIds.in(ids)
                    : PathIds.in(Map.of());
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(ProblemCode.UNKNOWN);
        }
    }
}
