package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.token.TokenCase;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tokens with which commands are accepted or refused. */
class CommandTokensTest {
    private static final int TRIES = 20;
    private static Service service;

    @BeforeAll
    static void open() throws Exception {
        service = new Service();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCommandIsTakenOrRefusedForTheOneThingInWhichItsTokenDiffers(TokenCase one) throws Exception {
        Callable<Boolean> letIn = () -> {
            var token = service.issuer.token(
                    "ann",
                    "ross-customer-app",
                    claims -> one.claims(Instant.now()).forEach(claims::claim));
            var status =
                    service.post("/restaurants").as(token).with("{}").send().status();
            assertThat(status).isIn(400, 401, 403);
            return status != 401;
        };

        // A good token may expire on the way, on a slow machine; a refused one never becomes good.
        var accepted = letIn.call();
        for (int tried = 1; one.accepted() && !accepted && tried < TRIES; tried++) accepted = letIn.call();
        assertThat(accepted).isEqualTo(one.accepted());
    }
}
