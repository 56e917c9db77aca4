package dev.ross.contracts;

/** Names under which every event's metadata tells who did it, through what, where and why. */
public final class Trail {
    /** The subject of the caller's token, or {@link #HOUSE}. */
    public static final String ACTOR = "actor";
    /** The OIDC client the caller used, or the name of the process that acted. */
    public static final String CLIENT = "client";
    /** The restaurant it concerns, where it concerns one. */
    public static final String RESTAURANT = "restaurant";
    /** The identifier of the command or event that made this one happen. */
    public static final String CAUSE = "cause";
    /** The W3C trace id of the request that began it. */
    public static final String TRACE = "trace";
    /** The span it came from, as a W3C traceparent; only where the trace is sampled. */
    public static final String TRACEPARENT = "traceparent";
    /** The caller's idempotency key, scoped to caller, method and path, hashed. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    /** A keyed hash of the request's body. */
    public static final String FINGERPRINT = "fingerprint";
    /** The version the caller saw; on commands only. */
    public static final String EXPECTED_VERSION = "expectedVersion";
    /**
     * When a command must have ended, in milliseconds since 1970; on commands only. Later it neither begins nor waits nor
     * is tried again.
     */
    public static final String DEADLINE = "deadline";

    /** The position a reader must have reached to see what a command did; on answers only. */
    public static final String POSITION = "position";

    /** The actor of what the system does by itself. */
    public static final String HOUSE = "house";

    private Trail() {}
}
