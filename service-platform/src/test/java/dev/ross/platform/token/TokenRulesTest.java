package dev.ross.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Signed tokens at the limits of validity, to the second. */
class TokenRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:42:00Z");
    private static final String ISSUER = "https://login.example/realms/ross";
    private static final RSAKey KEY = key();

    private final TokenVerifier verifier = new TokenVerifier(
            new IssuerProperties(ISSUER, null, "ross-api"),
            new IssuerKeys(() -> new JWKSet(KEY.toPublicJWK()).toString(), () -> 1),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource
    void aTokenIsTakenOrRefusedForTheOneThingInWhichItDiffers(TokenCase one) throws JOSEException {
        var token = signed(one);

        if (one.accepted()) assertThat(verifier.verify(token).getTokenValue()).isEqualTo(token);
        else assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(BadJwtException.class);
    }

    private static String signed(TokenCase one) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("ross-api")
                .subject("ann")
                .expirationTime(Date.from(NOW.plusSeconds(300)));
        one.claims(NOW).forEach(claims::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("one")
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
