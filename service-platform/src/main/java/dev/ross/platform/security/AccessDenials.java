package dev.ross.platform.security;

/** The exceptions by which a service denies access, each of which it answers in its own form. */
public interface AccessDenials {
    /** For a caller without a token. */
    RuntimeException notAuthenticated();

    /** For a caller that the handler does not allow. */
    RuntimeException notAllowed();

    /** For a caller that is not allowed, and text in the path that is no id. */
    RuntimeException unknownId();
}
