package dev.ross.platform.security;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.RestaurantOwned;
import dev.ross.contracts.value.SeatingId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/**
 * The restaurant that a request's path names, by the first of its ids that contains one, and the seating if that id is
 * one. Ids are recognized by their types.
 *
 * @param areUnreadable whether there is text in the place of that id which is no id
 */
record PathIds(Optional<RestaurantId> restaurant, Optional<SeatingId> seating, boolean areUnreadable) {
    private static final ConversionService CONVERSION = new DefaultConversionService();
    private static final PathIds NONE = new PathIds(Optional.empty(), Optional.empty(), false);
    private static final PathIds UNREADABLE = new PathIds(Optional.empty(), Optional.empty(), true);

    /**
     * @param variables values of the path's variables, by their names
     */
    static PathIds of(HandlerMethod handler, Map<?, ?> variables) {
        for (var parameter : handler.getMethodParameters()) {
            if (!containsRestaurant(parameter)) continue;
            var text = variables.get(parameter.getParameter().getName());
            return text == null ? NONE : of(text, parameter.getParameterType());
        }
        return NONE;
    }

    private static boolean containsRestaurant(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class)
                && RestaurantOwned.class.isAssignableFrom(parameter.getParameterType());
    }

    private static PathIds of(Object text, Class<?> type) {
        try {
            var id = (RestaurantOwned) Objects.requireNonNull(CONVERSION.convert(text, type));
            return new PathIds(
                    Optional.of(id.restaurant()),
                    id instanceof SeatingId seating ? Optional.of(seating) : Optional.empty(),
                    false);
        } catch (ConversionException notAnId) {
            return UNREADABLE;
        }
    }
}
