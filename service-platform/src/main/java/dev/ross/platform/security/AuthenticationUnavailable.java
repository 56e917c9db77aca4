package dev.ross.platform.security;

import org.springframework.security.core.AuthenticationException;

/** Signals that a service which is needed to authenticate the caller is unreachable. */
public final class AuthenticationUnavailable extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    AuthenticationUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
