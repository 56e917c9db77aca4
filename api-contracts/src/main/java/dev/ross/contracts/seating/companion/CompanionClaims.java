package dev.ross.contracts.seating.companion;

import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.Map;

/** The private claims of a companion's token: the seating, and since when its party is seated. */
public final class CompanionClaims {
    /** The issuer of companions' tokens only. */
    public static final String ISSUER = "ross-command-service";

    /** The purpose from which the signing key is derived. */
    public static final String PURPOSE = "companion-token";

    private static final String CLIENT = "ross-companion";
    private static final String SEATING = "seating";
    private static final String SINCE = "since";

    private CompanionClaims() {}

    public static Map<String, Object> of(SeatedPeriod period) {
        return Map.of(
                "azp",
                CLIENT,
                SEATING,
                period.seating().toString(),
                SINCE,
                period.since().toEpochMilli());
    }

    /**
     * @param claims of a verified token
     * @throws IllegalArgumentException if they are not in the form issued by ROSS
     */
    public static SeatedPeriod seatedPeriod(Map<String, Object> claims) {
        if (claims.get(SEATING) instanceof String seating && claims.get(SINCE) instanceof Number since)
            return new SeatedPeriod(SeatingId.of(seating), Instant.ofEpochMilli(since.longValue()));
        throw new IllegalArgumentException("not the claims of a companion");
    }
}
