package dev.ross.query.house;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.ross.contracts.seating.CompanionClaims;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Sitting;
import dev.ross.platform.http.IssuerProperties;
import dev.ross.platform.http.SharedSecretTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Issues tokens as the identity provider would, its keys fetched over HTTP. */
public final class Issuer {
    private static final RSAKey KEY = key("ours");
    private static final RSAKey STRANGE_KEY = key("ours");
    static final String ADDRESS = serve();
    static final String COMPANION_SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    private Issuer() {}

    public static String guest(String subject) {
        return token(claims -> claims.subject(subject).claim("realm_access", Map.of("roles", List.of("CUSTOMER"))));
    }

    public static String staff(String subject, String restaurant) {
        return member(subject, restaurant, "STAFF");
    }

    public static String manager(String subject, String restaurant) {
        return member(subject, restaurant, "MANAGER");
    }

    private static String member(String subject, String restaurant, String role) {
        return token(claims ->
                claims.subject(subject).claim("restaurantId", restaurant).claim("restaurantRole", role));
    }

    /** As the command side gives it to who has the table's code. */
    public static String companion(SeatingId seating, Instant since) {
        return companions(new byte[32], "ross-api", Clock.systemUTC())
                .issue("companion-1", Instant.now().plusSeconds(300), CompanionClaims.of(new Sitting(seating, since)));
    }

    /** A command side with this secret, which means its tokens for this audience, at this time. */
    public static SharedSecretTokens companions(byte[] secret, String audience, Clock clock) {
        var properties = new IssuerProperties(ADDRESS, null, audience);
        return new SharedSecretTokens(secret, CompanionClaims.PURPOSE, CompanionClaims.ISSUER, properties, clock);
    }

    public static String token(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(KEY, claims);
    }

    public static String signedByAnother(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(STRANGE_KEY, claims);
    }

    private static String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> claims) {
        var usual = new JWTClaimsSet.Builder()
                .issuer(ADDRESS)
                .audience("ross-api")
                .subject("someone")
                .claim("azp", "ross-staff-app")
                .claim("typ", "Bearer")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(),
                    claims.apply(usual).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/realms/ross/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ross";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
