package dev.ross.query.platform.security;

/** A caller's relation to one restaurant: callers of one audience see the same, apart from what is their own. */
public enum Audience {
    PUBLIC,
    STAFF,
    MANAGER;

    public boolean works() {
        return this != PUBLIC;
    }
}
