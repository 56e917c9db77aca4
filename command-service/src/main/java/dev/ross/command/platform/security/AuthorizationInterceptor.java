package dev.ross.command.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Allows the callers that the handler's {@link AllowedFor} lists, comparing the caller's restaurant with the one in the
 * path.
 */
@Component
class AuthorizationInterceptor implements HandlerInterceptor {
    private static final String OURS = "dev.ross.command";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) return true;
        var allowed = method.getMethodAnnotation(AllowedFor.class);
        if (allowed != null && List.of(allowed.value()).contains(CallerKind.ANYONE)) return true;
        var actor = CurrentActor.of(request);
        var ids = PathIds.by(request);
        if (allowed == null || Stream.of(allowed.value()).noneMatch(who -> is(who, actor, ids)))
            throw new AccessDeniedException("not for this caller");
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    private static boolean is(CallerKind who, Actor actor, PathIds ids) {
        return switch (who) {
            case CUSTOMER -> actor.isCustomer();
            case COMPANION -> ids.seating().filter(actor::sitsAt).isPresent();
            case STAFF -> ids.restaurant().filter(actor::isStaffOf).isPresent();
            case MANAGER -> ids.restaurant().filter(actor::isManagerOf).isPresent();
            case STAFF_APP -> actor.usesTheStaffApp();
            case ANYONE_LOGGED_IN -> !actor.isCompanion();
            case ANYONE -> true;
        };
    }

    /**
     * The restaurant or seating that the path names; an id of another kind may carry the restaurant's. Text that is no
     * id names nothing.
     */
    private record PathIds(Optional<RestaurantId> restaurant, Optional<SeatingId> seating) {
        static PathIds by(HttpServletRequest request) {
            if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables))
                return new PathIds(Optional.empty(), Optional.empty());
            var restaurant = Stream.of("restaurant", "seating", "wait", "notification")
                    .flatMap(name -> Stream.ofNullable((String) variables.get(name)))
                    .findFirst();
            var seating = Optional.ofNullable((String) variables.get("seating"));
            return new PathIds(
                    restaurant.flatMap(id -> id(id.split("\\.", 2)[0], RestaurantId::of)),
                    seating.flatMap(id -> id(id, SeatingId::of)));
        }

        private static <I> Optional<I> id(String text, Function<String, I> type) {
            try {
                return Optional.of(type.apply(text));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }
}
