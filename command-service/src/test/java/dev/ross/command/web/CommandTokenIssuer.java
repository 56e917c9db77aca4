package dev.ross.command.web;

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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Signs tokens and publishes the key they are checked with, as an identity provider does. */
final class CommandTokenIssuer implements AutoCloseable {
    private final RSAKey key = newKey();
    private final HttpServer server;

    CommandTokenIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ross";
    }

    String guest(String subject) {
        return token(
                subject,
                "ross-customer-app",
                claims -> claims.claim("realm_access", Map.of("roles", List.of("CUSTOMER"))));
    }

    String auditor(String subject) {
        return token(
                subject, "ross-staff-app", claims -> claims.claim("realm_access", Map.of("roles", List.of("AUDITOR"))));
    }

    /** Someone logged in through the staff app who works nowhere yet. */
    String newcomer(String subject) {
        return token(subject, "ross-staff-app", claims -> {});
    }

    String worker(String subject, String restaurant, String role) {
        return token(
                subject,
                "ross-staff-app",
                claims -> claims.claim("restaurantId", restaurant).claim("restaurantRole", role));
    }

    String token(String subject, String client, Consumer<JWTClaimsSet.Builder> more) {
        return signed(key, subject, client, more);
    }

    /** A token with the issuer's key id, signed by another key. */
    String forged(String subject, String restaurant, String role) {
        return signed(
                newKey(),
                subject,
                "ross-staff-app",
                claims -> claims.claim("restaurantId", restaurant).claim("restaurantRole", role));
    }

    private String signed(RSAKey with, String subject, String client, Consumer<JWTClaimsSet.Builder> more) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("ross-api")
                .subject(subject)
                .claim("azp", client)
                .claim("email", subject + "@example.org")
                .claim("email_verified", true)
                .claim("name", subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(30))));
        more.accept(claims);
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
