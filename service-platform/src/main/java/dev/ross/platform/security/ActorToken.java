package dev.ross.platform.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Authentication of a caller whose token is valid. */
public final class ActorToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    ActorToken(Actor actor) {
        super(List.<GrantedAuthority>of());
        this.actor = actor;
        setAuthenticated(true);
    }

    /** The caller of the request that the current thread serves. */
    public static Actor current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token
                ? token.actor
                : Actor.ANYONE;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.requireSubject();
    }
}
