package dev.ross.platform.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableCodesTest {
    private static final SeatedPeriod TONIGHT =
            new SeatedPeriod(SeatingId.of("r1.s1"), Instant.parse("2026-11-20T18:42:00.123456Z"));

    private final TableCodes codes = new TableCodes(new byte[32]);

    @Test
    void aCodeOpensItsSittingAsPeopleTypeIt() {
        var code = codes.codeOf(TONIGHT);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(codes.matches(code, TONIGHT)).isTrue();
        assertThat(codes.matches(
                        " " + code.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l') + "-", TONIGHT))
                .isTrue();
    }

    @Test
    void aCodeOpensNothingElse() {
        var code = codes.codeOf(TONIGHT);

        assertThat(codes.matches(code, new SeatedPeriod(SeatingId.of("r1.s2"), TONIGHT.since())))
                .isFalse();
        assertThat(codes.matches(
                        code,
                        new SeatedPeriod(TONIGHT.seating(), TONIGHT.since().plusMillis(1))))
                .isFalse();
        assertThat(codes.matches("", TONIGHT)).isFalse();
    }

    @Test
    void anotherSecretMakesAnotherCode() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(new TableCodes(other).codeOf(TONIGHT)).isNotEqualTo(codes.codeOf(TONIGHT));
        assertThatThrownBy(() -> new TableCodes(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
