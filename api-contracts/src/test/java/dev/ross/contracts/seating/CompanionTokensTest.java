package dev.ross.contracts.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CompanionTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:42:00Z");
    private static final Companion COMPANION =
            new Companion("companion-1", new Sitting(SeatingId.of("r1.s1"), NOW.minusMillis(1)), NOW.plusSeconds(60));

    private final CompanionTokens tokens = new CompanionTokens(new byte[32]);
    private final String token = tokens.issue(COMPANION);

    @Test
    void aTokenSaysWhoJoinedWhat() {
        assertThat(CompanionTokens.isOne(token)).isTrue();
        assertThat(tokens.read(token, NOW)).contains(COMPANION);
    }

    @Test
    void anExpiredTokenSaysNothing() {
        assertThat(tokens.read(token, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void aTokenThatWasTamperedWithSaysNothing() {
        var parts = token.split("\\.");
        var elsewhere =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("r1.s1", "r1.s2");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.read(parts[0] + "." + forged + "." + parts[2], NOW)).isEmpty();
        assertThat(tokens.read(parts[0] + "." + parts[1] + ".", NOW)).isEmpty();
        assertThat(tokens.read(parts[0] + "." + parts[1], NOW)).isEmpty();
        assertThat(tokens.read("x" + token, NOW)).isEmpty();
    }

    @Test
    void aTokenOfAnotherSecretSaysNothing() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(new CompanionTokens(other).read(token, NOW)).isEmpty();
    }
}
