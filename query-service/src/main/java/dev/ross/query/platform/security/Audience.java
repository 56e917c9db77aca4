package dev.ross.query.platform.security;

/** What a caller is to one restaurant: callers of one audience see the same of what is not somebody's own. */
public enum Audience {
    PUBLIC,
    STAFF,
    MANAGER;

    public boolean works() {
        return this != PUBLIC;
    }
}
