package dev.ross.platform.codes;

import static dev.ross.contracts.value.ConsentPurpose.FEEDBACK;
import static dev.ross.contracts.value.ConsentPurpose.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.value.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentLinksTest {
    private static final Instant NOW = Instant.parse("2026-12-01T18:00:00Z");
    private static final ConsentLink LINK = ConsentLink.mailedAt(NOW, CustomerId.of("ada_1-x"), FEEDBACK);

    private final ConsentLinks links = new ConsentLinks(new byte[32]);

    @Test
    void aCodeIsReadAsTheConsentThatItWasMadeFor() {
        assertThat(links.read(links.codeOf(LINK), NOW)).contains(LINK);
        assertThat(links.codeOf(LINK)).isEqualTo(new ConsentLinks(new byte[32]).codeOf(LINK));
    }

    @Test
    void aCodeStandsInAnAddressAsItIs() {
        var longest = ConsentLink.mailedAt(NOW, CustomerId.of("a".repeat(64)), FEEDBACK);
        assertThat(links.codeOf(longest)).matches("[A-Za-z0-9._~-]+").hasSizeLessThan(ConsentLinks.LONGEST);
        assertThat(links.read(links.codeOf(longest), NOW)).contains(longest);
    }

    @Test
    void aCodeIsGoodForFourHundredDays() {
        var end = NOW.plus(Duration.ofDays(400));
        assertThat(links.read(links.codeOf(LINK), end.minusSeconds(1))).isPresent();
        assertThat(links.read(links.codeOf(LINK), end)).isEmpty();
    }

    @Test
    void noOtherCodeIsOne() {
        var code = links.codeOf(LINK);
        var end = LINK.expiresAt().getEpochSecond();
        var signature = code.substring(code.lastIndexOf('~'));
        for (var other : List.of(
                "",
                "~",
                "ada_1-x",
                code + "x",
                "x" + code,
                code.substring(1),
                code.substring(0, code.length() - 1),
                "eve~FEEDBACK~" + end + signature,
                "ada_1-x~NEWS~" + end + signature,
                "ada_1-x~FEEDBACK~" + (end + 1) + signature,
                "ada_1-x~FEEDBACK~0" + end + signature,
                "x".repeat(ConsentLinks.LONGEST + 1)))
            assertThat(links.read(other, NOW)).as(other).isEmpty();
        assertThat(links.read(links.codeOf(new ConsentLink(LINK.customer(), NEWS, LINK.expiresAt())), NOW))
                .hasValueSatisfying(news -> assertThat(news.purpose()).isEqualTo(NEWS));
    }

    @Test
    void aCodeOfAnotherKindOrInstallationIsNone() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(links.read(new ConsentLinks(other).codeOf(LINK), NOW)).isEmpty();
        var code = links.codeOf(LINK);
        assertThat(new VisitLinks(new byte[32]).read(code)).isEmpty();
    }
}
