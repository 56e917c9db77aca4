package dev.ross.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;

class SharedSecretTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:42:00Z");
    private static final String ISSUER = "ross-command-service";
    private static final String PROVIDER = "https://login.example/realms/ross";
    private static final byte[] SECRET = new byte[32];

    private final SharedSecretTokens tokens = at(NOW);
    private final String token = tokens.issue("companion-1", NOW.plusSeconds(60), Map.of("seating", "r1.s1"));

    @Test
    void aTokenSaysWhoIssuedItForWhomAndWhen() {
        assertThat(tokens.isIssuerOf(token)).isTrue();
        var read = tokens.verify(token);

        assertThat(read.getSubject()).isEqualTo("companion-1");
        assertThat(read.getClaimAsString("iss")).isEqualTo(ISSUER);
        assertThat(read.getAudience()).containsExactly("ross-api");
        assertThat(read.getIssuedAt()).isEqualTo(NOW);
        assertThat(read.getExpiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(read.getClaimAsString("seating")).isEqualTo("r1.s1");
        var second = tokens.issue("companion-1", NOW.plusSeconds(60), Map.of());
        assertThat(tokens.verify(second).getId()).isNotBlank().isNotEqualTo(read.getId());
    }

    @Test
    void itEndsAsEveryTokenDoes() {
        assertThat(at(NOW.plusSeconds(64)).verify(token).getTokenValue()).isEqualTo(token);
        refused(at(NOW.plusSeconds(66)), token);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws Exception {
        var claims = JWTParser.parse(token).getJWTClaimsSet();

        refused(tokens, new PlainJWT(claims).serialize());
        refused(tokens, token.substring(0, token.lastIndexOf('.') + 1));
        refused(tokens, token.substring(0, token.lastIndexOf('.')));
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        var parts = token.split("\\.");
        var elsewhere =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("r1.s1", "r1.s2");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8));

        assertThat(elsewhere).contains("r1.s2");
        refused(tokens, parts[0] + "." + forged + "." + parts[2]);
    }

    @Test
    void aTokenOfAnotherSecretPurposeIssuerOrAudienceIsRefused() {
        var other = new byte[32];
        other[0] = 1;

        refused(with(other, "companion-token", ISSUER, "ross-api", NOW), token);
        refused(with(SECRET, "table-code", ISSUER, "ross-api", NOW), token);
        refused(with(SECRET, "companion-token", "another", "ross-api", NOW), token);
        refused(with(SECRET, "companion-token", ISSUER, "another-api", NOW), token);
    }

    @Test
    void aTokenOfTheIdentityProviderIsNoneOfTheseNorTheOtherWayRound() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("one").generate();
        var provider = new TokenVerifier(
                new IssuerProperties(PROVIDER, null, "ross-api"),
                new IssuerKeys(() -> new JWKSet(key.toPublicJWK()).toString(), () -> 1),
                Clock.fixed(NOW, ZoneOffset.UTC));
        var claims = JWTParser.parse(token).getJWTClaimsSet();
        var ofUser =
                signed(key, new JWTClaimsSet.Builder(claims).issuer(PROVIDER).build());

        assertThat(provider.verify(ofUser).getSubject()).isEqualTo("companion-1");
        assertThat(tokens.isIssuerOf(ofUser)).isFalse();
        refused(tokens, ofUser);
        refused(tokens, signed(key, claims));
        assertThatThrownBy(() -> provider.verify(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whatIsNoTokenIsNotOfThisIssuer() {
        for (var text : new String[] {"", ".", "..", "...", "a.b.c", "garbage"})
            assertThat(tokens.isIssuerOf(text)).as(text).isFalse();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> with(new byte[31], "companion-token", ISSUER, "ross-api", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(SharedSecretTokens by, String token) {
        assertThatThrownBy(() -> by.verify(token)).isInstanceOf(BadJwtException.class);
    }

    private static SharedSecretTokens at(Instant now) {
        return with(SECRET, "companion-token", ISSUER, "ross-api", now);
    }

    private static SharedSecretTokens with(byte[] secret, String purpose, String issuer, String audience, Instant now) {
        return new SharedSecretTokens(
                secret,
                purpose,
                issuer,
                new IssuerProperties(PROVIDER, null, audience),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
