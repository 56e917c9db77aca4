package dev.ross.platform.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitLinksTest {
    private static final Instant SEVEN = Instant.parse("2026-12-01T18:00:00Z");
    private static final VisitLink VISIT = new VisitLink(SeatingId.of("r1.s-1_x"), SEVEN);

    private final VisitLinks links = new VisitLinks(new byte[32]);

    @Test
    void aCodeIsReadAsTheVisitThatItWasMadeFor() {
        assertThat(links.read(links.codeOf(VISIT))).contains(VISIT);
        assertThat(links.codeOf(VISIT)).isEqualTo(new VisitLinks(new byte[32]).codeOf(VISIT));
    }

    @Test
    void aCodeStandsInAnAddressAsItIs() {
        assertThat(links.codeOf(VISIT)).matches("[A-Za-z0-9._~-]+").hasSizeLessThan(VisitLinks.LONGEST);
        var longest = new VisitLink(SeatingId.of("r".repeat(64) + "." + "s".repeat(64)), SEVEN);
        assertThat(links.read(links.codeOf(longest))).contains(longest);
    }

    @Test
    void aVisitIsKnownToTheSecond() {
        assertThat(links.read(links.codeOf(new VisitLink(VISIT.seating(), SEVEN.plusMillis(999)))))
                .contains(VISIT);
    }

    @Test
    void noOtherCodeIsOne() {
        var code = links.codeOf(VISIT);
        var signature = code.substring(code.lastIndexOf('~'));
        for (var other : List.of(
                "",
                "~",
                "r1.s-1_x",
                code + "x",
                "x" + code,
                code.substring(1),
                code.substring(0, code.length() - 1),
                "r1.s2~" + SEVEN.getEpochSecond() + signature,
                "r1.s-1_x~0" + SEVEN.getEpochSecond() + signature,
                "r1.s-1_x~" + (SEVEN.getEpochSecond() + 1) + signature,
                "x".repeat(VisitLinks.LONGEST + 1)))
            assertThat(links.read(other)).as(other).isEmpty();
    }

    @Test
    void anotherInstallationMakesOtherCodes() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(links.read(new VisitLinks(other).codeOf(VISIT))).isEmpty();
    }
}
