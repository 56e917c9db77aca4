package dev.ross.contracts;

/** Keys of message metadata: who acted, through which client, in which restaurant, and what caused it. */
public final class MetadataKeys {
    /** The subject of the caller's token, or {@link #SYSTEM}. */
    public static final String ACTOR = "actor";
    /** The OIDC client that the caller used, or the name of the process that acted. */
    public static final String CLIENT = "client";
    /** The restaurant concerned, if there is one. */
    public static final String RESTAURANT = "restaurant";
    /** The identifier of the command or event that caused this one. */
    public static final String CAUSE = "cause";
    /** The W3C trace id of the original request. */
    public static final String TRACE = "trace";
    /** The parent span, as a W3C traceparent; only where the trace is sampled. */
    public static final String TRACEPARENT = "traceparent";
    /** The caller's idempotency key, scoped to caller, method and path, hashed. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    /** A keyed hash of the request's body. */
    public static final String FINGERPRINT = "fingerprint";
    /** The id that a tablet without a connection gave to a command; on commands only. */
    public static final String OFFLINE_ID = "offlineId";
    /** Which command it is; on commands only. */
    public static final String OFFLINE_KIND = "offlineKind";
    /** When a tablet without a connection recorded a command, an instant in ISO 8601; on commands only. */
    public static final String RECORDED_AT = "recordedAt";
    /** The version that the caller last read; on commands only. */
    public static final String EXPECTED_VERSION = "expectedVersion";
    /**
     * The deadline of a command, in milliseconds since 1970; on commands only. After it the command is neither started
     * nor kept waiting nor retried.
     */
    public static final String DEADLINE = "deadline";

    /** The position that a reader must have reached to see the effect of a command; on answers only. */
    public static final String POSITION = "position";

    /** The actor of everything that the system does by itself. */
    public static final String SYSTEM = "system";

    private MetadataKeys() {}
}
