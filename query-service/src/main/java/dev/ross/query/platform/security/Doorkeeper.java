package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var restaurant = restaurant(request);
        if (Stream.of(allowed).anyMatch(who -> who.is(actor, restaurant))) return true;
        throw new Problem(actor.known() ? ProblemCode.NOT_ALLOWED : ProblemCode.NOT_AUTHENTICATED);
    }

    private static @Nullable RestaurantId restaurant(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> ids))
            return null;
        try {
            if (ids.get("restaurant") instanceof String restaurant) return RestaurantId.of(restaurant);
            if (ids.get("seating") instanceof String seating)
                return SeatingId.of(seating).restaurant();
            if (ids.get("wait") instanceof String wait)
                return WaitId.of(wait).list().restaurant();
            return null;
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(ProblemCode.UNKNOWN);
        }
    }
}
