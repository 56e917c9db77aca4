package dev.ross.bench.installation;

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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Signs tokens as the identity provider does: verifying them costs the same. Knows no user. */
public final class BenchTokenIssuer implements AutoCloseable {
    private final RSAKey key;
    private final HttpServer server;

    public BenchTokenIssuer() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("bench").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", 200, new JWKSet(key.toPublicJWK()).toString());
        answer(
                "/realms/ross/protocol/openid-connect/token",
                200,
                "{\"access_token\":\"admin\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        answer("/admin/realms/ross/users/", 404, "{\"error\":\"User not found\"}");
        server.start();
    }

    private void answer(String path, int status, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ross";
    }

    /** Returns a token of a guest with a mail address. */
    public String guest(String subject) {
        return signed(claims(subject, "CUSTOMER", "ross-customer-app")
                .claim("name", "Guest")
                .claim("email", subject + "@localhost.test")
                .claim("email_verified", true));
    }

    /** Returns a token of a manager of one restaurant. */
    public String manager(String subject, String restaurant) {
        return signed(claims(subject, "STAFF", "ross-staff-app")
                .claim("restaurantId", restaurant)
                .claim("restaurantRole", "MANAGER"));
    }

    private JWTClaimsSet.Builder claims(String subject, String role, String client) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("ross-api")
                .subject(subject)
                .claim("azp", client)
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
