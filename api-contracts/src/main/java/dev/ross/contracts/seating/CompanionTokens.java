package dev.ross.contracts.seating;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens of companions: JSON Web Tokens (RFC 7519) by HS256, with one header and no choice, so that none of another
 * issuer is ever taken for one. They are made and read by whoever has the secret; whether the party still sits, they do not
 * say.
 */
public final class CompanionTokens {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = text("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + ".";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Seal seal;

    /**
     * @param secret at least 32 bytes, the same in every process
     */
    public CompanionTokens(byte[] secret) {
        this.seal = Seal.of(secret, "companion-token");
    }

    public String issue(Companion companion) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", companion.subject());
        claims.put("seating", companion.sitting().seating().toString());
        claims.put("since", companion.sitting().since().toEpochMilli());
        claims.put("exp", companion.expiresAt().getEpochSecond());
        var said = HEADER + text(JSON.writeValueAsString(claims));
        return said + "." + signature(said);
    }

    /** Whether it claims to be one of these. */
    public static boolean isOne(String token) {
        return token.startsWith(HEADER);
    }

    /**
     * @return nothing, if it was not made here or has expired
     */
    public Optional<Companion> read(String token, Instant now) {
        var dot = token.lastIndexOf('.');
        if (!isOne(token) || dot < HEADER.length()) return Optional.empty();
        var said = token.substring(0, dot);
        if (!MessageDigest.isEqual(bytes(signature(said)), bytes(token.substring(dot + 1)))) return Optional.empty();
        return Optional.of(claims(said.substring(HEADER.length())))
                .filter(companion -> now.isBefore(companion.expiresAt()));
    }

    private static Companion claims(String payload) {
        try {
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(payload));
            var sitting = new Sitting(
                    SeatingId.of(claims.get("seating").asString()),
                    Instant.ofEpochMilli(claims.get("since").asLong()));
            return new Companion(
                    claims.get("sub").asString(),
                    sitting,
                    Instant.ofEpochSecond(claims.get("exp").asLong()));
        } catch (JacksonException notOurs) {
            throw new IllegalStateException("signed, and not as we write it", notOurs);
        }
    }

    private String signature(String said) {
        return TEXT.encodeToString(seal.on(said));
    }

    private static String text(String json) {
        return TEXT.encodeToString(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
