package dev.ross.platform.token;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Issues and verifies the tokens (JWT, HS256) that the services themselves sign, for callers without an account. All
 * services that have the secret can do both. The {@link TokenRules} apply to these tokens too.
 */
public final class SharedSecretTokens {
    private final String issuer;
    private final String audience;
    private final Clock clock;
    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;

    /**
     * @param secret at least 32 bytes, the same in every process
     * @param purpose names the key that is derived from the secret; each purpose has a key of its own
     * @param issuer that no other tokens contain
     * @param users the identity provider's properties, which have the same audience
     */
    public SharedSecretTokens(byte[] secret, String purpose, String issuer, IssuerProperties users, Clock clock) {
        this.issuer = issuer;
        this.audience = users.audience();
        this.clock = clock;
        var key = PurposeHmac.of(secret, purpose).key();
        encoder = NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .build();
        decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(TokenRules.of(issuer, audience, clock));
    }

    /**
     * @param claims in addition to the subject, the expiry and the registered claims
     */
    public String issue(String subject, Instant expiresAt, Map<String, Object> claims) {
        var all = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(audience))
                .subject(subject)
                .issuedAt(clock.instant())
                .expiresAt(expiresAt)
                .id(UUID.randomUUID().toString())
                .claims(more -> more.putAll(claims))
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, all)).getTokenValue();
    }

    /** Whether a token contains this issuer; nothing is verified. */
    public boolean isIssuerOf(String token) {
        try {
            var claimed = JWTParser.parse(token).getJWTClaimsSet();
            return claimed != null && issuer.equals(claimed.getIssuer());
        } catch (ParseException noToken) {
            return false;
        }
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is invalid
     */
    public Jwt verify(String token) {
        return decoder.decode(token);
    }
}
