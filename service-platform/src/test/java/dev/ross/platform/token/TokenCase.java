package dev.ross.platform.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An access token that differs from a good one in one claim at most, and whether it is accepted. */
public enum TokenCase {
    GOOD(true, "typ", "Bearer"),
    WITHOUT_TYPE(true, "typ", null),
    AN_ID_TOKEN(false, "typ", "ID"),
    A_REFRESH_TOKEN(false, "typ", "Refresh"),
    AN_OFFLINE_TOKEN(false, "typ", "Offline"),
    EXPIRED_FOUR_SECONDS_AGO(true, "exp", Duration.ofSeconds(-4)),
    EXPIRED_SIX_SECONDS_AGO(false, "exp", Duration.ofSeconds(-6)),
    WITHOUT_EXPIRY(false, "exp", null),
    VALID_FROM_FOUR_SECONDS_ON(true, "nbf", Duration.ofSeconds(4)),
    VALID_FROM_AN_HOUR_ON(false, "nbf", Duration.ofHours(1)),
    OF_ANOTHER_ISSUER(false, "iss", "https://issuer.example"),
    WITHOUT_ISSUER(false, "iss", null),
    FOR_ANOTHER_AUDIENCE(false, "aud", List.of("another-api")),
    FOR_SEVERAL_AUDIENCES(true, "aud", List.of("another-api", "ross-api")),
    WITHOUT_AUDIENCE(false, "aud", null),
    WITHOUT_SUBJECT(false, "sub", null),
    WITH_A_BLANK_SUBJECT(false, "sub", " ");

    private final boolean accepted;
    private final String claim;
    private final @Nullable Object value;

    TokenCase(boolean accepted, String claim, @Nullable Object value) {
        this.accepted = accepted;
        this.claim = claim;
        this.value = value;
    }

    public boolean accepted() {
        return accepted;
    }

    /** The claims to set on a good token that is issued now; null is a claim to leave out. */
    public Map<String, @Nullable Object> claims(Instant now) {
        var claims = new HashMap<String, @Nullable Object>();
        claims.put("iat", Date.from(now.minusSeconds(300)));
        claims.put(claim, value instanceof Duration later ? Date.from(now.plus(later)) : value);
        return claims;
    }
}
