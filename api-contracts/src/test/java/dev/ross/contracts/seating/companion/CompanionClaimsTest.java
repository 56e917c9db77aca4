package dev.ross.contracts.seating.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompanionClaimsTest {
    private static final SeatedPeriod TONIGHT =
            new SeatedPeriod(SeatingId.of("r1.s1"), Instant.parse("2026-11-20T18:42:00.123456Z"));

    @Test
    void theClaimsNameTheSittingToTheMillisecond() {
        assertThat(CompanionClaims.of(TONIGHT))
                .containsEntry("azp", "ross-companion")
                .containsEntry("since", 1795200120123L);
        assertThat(CompanionClaims.seatedPeriod(CompanionClaims.of(TONIGHT))).isEqualTo(TONIGHT);
    }

    @Test
    void otherClaimsAreRefused() {
        assertThatThrownBy(() -> CompanionClaims.seatedPeriod(Map.of("seating", "r1.s1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CompanionClaims.seatedPeriod(Map.of("since", 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
