package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each caller has a rate limit of its own. */
class TooFastTest {
    @Test
    void theEleventhCommandInABreathWaits() throws Exception {
        try (var service = new Service("ross.command.commands-per-second=10")) {
            var gina = service.issuer.guest("gina");
            Service.Answer last = profile(service, gina);
            int sent = 1;
            for (; last.status() == 204 && sent < 100; sent++) last = profile(service, gina);
            assertThat(last.status()).isEqualTo(429);
            assertThat(sent).isGreaterThan(10);
            assertThat(last.code()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(last.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(last.header("Retry-After")).isEqualTo("1");
            assertThat(profile(service, service.issuer.guest("olof")).status()).isEqualTo(204);
            Thread.sleep(1000);
            assertThat(profile(service, gina).status()).isEqualTo(204);
        }
    }

    private static Service.Answer profile(Service service, String token) throws Exception {
        return service.call("PUT", "/me/profile")
                .as(token)
                .with("{\"name\": \"x\"}")
                .send();
    }
}
