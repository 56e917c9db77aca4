package dev.ross.command.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
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
        var actor = CurrentActor.of(request);
        var restaurant = restaurantIn(request);
        if (admitted == null || Stream.of(admitted.value()).noneMatch(who -> is(who, actor, restaurant)))
            throw new AccessDeniedException("not for this caller");
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    private static boolean is(Who who, Actor actor, Optional<RestaurantId> restaurant) {
        return switch (who) {
            case CUSTOMER -> actor.isCustomer();
            case STAFF -> restaurant.filter(actor::isStaffOf).isPresent();
            case MANAGER -> restaurant.filter(actor::isManagerOf).isPresent();
            case STAFF_APP -> actor.usesTheStaffApp();
            case ANYONE_LOGGED_IN -> true;
        };
    }

    /** What is no id names nothing, and nobody works there. */
    private static Optional<RestaurantId> named(String text) {
        try {
            return Optional.of(RestaurantId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Every path names either a restaurant or something whose id carries one. */
    private static Optional<RestaurantId> restaurantIn(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables))
            return Optional.empty();
        return Stream.of("restaurant", "seating", "wait", "notification")
                .flatMap(name -> Stream.ofNullable((String) variables.get(name)))
                .findFirst()
                .flatMap(id -> named(id.split("\\.", 2)[0]));
    }
}
