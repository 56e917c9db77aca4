package dev.ross.command.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.CompanionClaims;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.platform.http.TokenText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the {@link Actor} argument of a controller from the verified token. */
@Component
class CurrentActor implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of((HttpServletRequest) request.getNativeRequest());
    }

    static Actor of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) return of(token.getToken());
        throw new AccessDeniedException("nobody is logged in");
    }

    static Actor of(Jwt token) {
        var restaurant = token.getClaimAsString("restaurantId");
        var role = token.getClaimAsString("restaurantRole");
        var client = token.getClaimAsString("azp");
        return new Actor(
                Objects.requireNonNull(token.getSubject(), "a token has a subject"),
                client == null ? "" : client,
                realmRoles(token),
                restaurant == null ? null : RestaurantId.of(restaurant),
                role == null ? null : RestaurantRole.valueOf(role),
                TokenText.name(token.getClaimAsString("name")),
                TokenText.email(token.getClaimAsString("email")),
                Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified")),
                token.getClaimAsString("locale"),
                seatedPeriod(token));
    }

    /** These claims count only in tokens that this system issued itself. */
    private static @Nullable SeatedPeriod seatedPeriod(Jwt token) {
        return CompanionClaims.ISSUER.equals(token.getClaimAsString(JwtClaimNames.ISS))
                ? CompanionClaims.seatedPeriod(token.getClaims())
                : null;
    }

    private static Set<String> realmRoles(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        return access != null && access.get("roles") instanceof List<?> roles
                ? Set.copyOf(roles.stream().map(String::valueOf).toList())
                : Set.of();
    }
}
