package dev.ross.query.platform.security;

import org.springframework.security.core.AuthenticationException;

/** Something that is needed to tell who this is, is away. */
final class CannotTell extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    CannotTell(String what, Throwable cause) {
        super(what, cause);
    }
}
