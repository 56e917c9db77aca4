package dev.ross.query.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.ImpatientQueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImpatientQueryServiceTest
class ReadRateLimitFilterTest {
    @Autowired
    HttpVisitor visitor;

    @Test
    void whoAsksTooOftenWithoutATokenIsToldToSlowDownAndOthersAreNot() {
        var refused = IntStream.range(0, 200)
                .mapToObj(i -> visitor.get("/regions", null))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().at("/code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(visitor.get("/regions", QueryTokenIssuer.guest("gus")).status())
                .isEqualTo(200);
    }

    @Test
    void someoneLoggedInWhoAsksWithoutEndIsToldToSlowDownAndOthersAreNot() {
        var greedy = QueryTokenIssuer.guest("greedy");
        var refused = IntStream.range(0, 400)
                .mapToObj(i -> visitor.get("/regions", greedy))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(visitor.get("/regions", QueryTokenIssuer.guest("modest")).status())
                .isEqualTo(200);
    }

    @Test
    void addressesOfOneLineAreCountedTogether() {
        var rateLimit = new ReadRateLimit(new LimitProperties(1, 200));

        assertThat(rateLimit.take("2001:db8:1:2::1")).isTrue();
        assertThat(ClientAddress.of("2001:db8:1:2:ffff::9")).isEqualTo(ClientAddress.of("2001:db8:1:2::1"));
        assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:2::1"));
        assertThat(ClientAddress.of("::ffff:192.0.2.1")).isEqualTo(ClientAddress.of("192.0.2.1"));
        assertThat(ClientAddress.of("192.0.2.2")).isNotEqualTo(ClientAddress.of("192.0.2.1"));
        assertThat(ClientAddress.of("unknown:host")).isEqualTo("unknown:host");
    }

    @Test
    void whoTriesTokensIsAStranger() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> visitor.get("/regions", "not-a-token"))
                        .map(HttpVisitor.Answer::status))
                .containsOnly(401, 429);
    }

    @Test
    void anAllowanceFillsUpAgain() throws InterruptedException {
        var rateLimit = new ReadRateLimit(new LimitProperties(10, 200));
        for (int i = 0; i < 10; i++) assertThat(rateLimit.take("here")).isTrue();

        assertThat(rateLimit.take("here")).isFalse();
        assertThat(rateLimit.take("there")).isTrue();
        Thread.sleep(250);
        assertThat(rateLimit.take("here")).isTrue();
    }
}
