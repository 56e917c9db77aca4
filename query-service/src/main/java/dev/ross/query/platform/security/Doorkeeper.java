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

/** Lets in whom the handler's {@link MayBe} names; the restaurant that counts is the one inside the ids of the address. */
final class Doorkeeper implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var allowed = Objects.requireNonNull(((HandlerMethod) handler).getMethodAnnotation(MayBe.class))
                .value();
        var actor = ActorToken.current();
        var named = named(request);
        if (Stream.of(allowed).anyMatch(who -> who.is(actor, named))) return true;
        throw new Problem(actor.known() ? ProblemCode.NOT_ALLOWED : ProblemCode.NOT_AUTHENTICATED);
    }

    private static Named named(HttpServletRequest request) {
        try {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> ids
                    ? Named.in(ids)
                    : Named.in(Map.of());
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(ProblemCode.UNKNOWN);
        }
    }
}
