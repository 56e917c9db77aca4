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

/** Lets through whom the handler's {@link MayBe} names, comparing the caller's restaurant with the one in the path. */
@Component
class Door implements HandlerInterceptor {
    private static final String OURS = "dev.ross.command";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) return true;
        var admitted = method.getMethodAnnotation(MayBe.class);
        if (admitted != null && List.of(admitted.value()).contains(Who.ANYONE)) return true;
        var actor = CurrentActor.of(request);
        var named = Named.by(request);
        if (admitted == null || Stream.of(admitted.value()).noneMatch(who -> is(who, actor, named)))
            throw new AccessDeniedException("not for this caller");
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    private static boolean is(Who who, Actor actor, Named named) {
        return switch (who) {
            case CUSTOMER -> actor.isCustomer();
            case COMPANION -> named.seating().filter(actor::sitsAt).isPresent();
            case STAFF -> named.restaurant().filter(actor::isStaffOf).isPresent();
            case MANAGER -> named.restaurant().filter(actor::isManagerOf).isPresent();
            case STAFF_APP -> actor.usesTheStaffApp();
            case ANYONE_LOGGED_IN -> !actor.isCompanion();
            case ANYONE -> true;
        };
    }

    /** What the path is about: a restaurant, or something whose id carries one. What is no id names nothing. */
    private record Named(Optional<RestaurantId> restaurant, Optional<SeatingId> seating) {
        static Named by(HttpServletRequest request) {
            if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables))
                return new Named(Optional.empty(), Optional.empty());
            var restaurant = Stream.of("restaurant", "seating", "wait", "notification")
                    .flatMap(name -> Stream.ofNullable((String) variables.get(name)))
                    .findFirst();
            var seating = Optional.ofNullable((String) variables.get("seating"));
            return new Named(
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
