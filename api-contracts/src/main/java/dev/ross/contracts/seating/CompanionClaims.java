package dev.ross.contracts.seating;

import java.time.Instant;
import java.util.Map;

/** What a companion's token says beside its registered claims: with whom they sit, and since when. */
public final class CompanionClaims {
    /** The issuer of these tokens and of no others. */
    public static final String ISSUER = "ross-command-service";

    /** What the key that signs them is derived for. */
    public static final String PURPOSE = "companion-token";

    private static final String CLIENT = "ross-companion";
    private static final String SEATING = "seating";
    private static final String SINCE = "since";

    private CompanionClaims() {}

    public static Map<String, Object> of(Sitting sitting) {
        return Map.of(
                "azp",
                CLIENT,
                SEATING,
                sitting.seating().toString(),
                SINCE,
                sitting.since().toEpochMilli());
    }

    /**
     * @param claims of a verified token
     * @throws IllegalArgumentException if they are not what we write
     */
    public static Sitting sitting(Map<String, Object> claims) {
        if (claims.get(SEATING) instanceof String seating && claims.get(SINCE) instanceof Number since)
            return new Sitting(SeatingId.of(seating), Instant.ofEpochMilli(since.longValue()));
        throw new IllegalArgumentException("not the claims of a companion");
    }
}
