package dev.ross.bench.rival;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Authorizes staff: by their role at the identity provider, or by a token issued for the restaurant of the path. */
final class RestaurantStaff implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext request) {
        var authentication = caller.get();
        return new AuthorizationDecision(authentication != null
                && authentication.getPrincipal() instanceof Jwt token
                && (hasStaffRole(token) || isFor(request.getVariables().get("restaurant"), token)));
    }

    private static boolean isFor(@Nullable String restaurant, Jwt token) {
        return token.getClaims().get("restaurant") instanceof String own && own.equals(restaurant);
    }

    private static boolean hasStaffRole(Jwt token) {
        return token.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles
                && roles.contains("STAFF");
    }
}
