package dev.ross.query.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.token.TokenCase;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks which tokens a query is accepted with. */
@QueryServiceTest
class QueryTokensTest {
    private static final int TRIES = 20;

    @Autowired
    HttpVisitor visitor;

    @ParameterizedTest
    @EnumSource
    void aQueryIsTakenOrRefusedForTheOneThingInWhichItsTokenDiffers(TokenCase one) {
        BooleanSupplier letIn = () -> {
            var token = QueryTokenIssuer.token(claims -> {
                one.claims(Instant.now()).forEach(claims::claim);
                return claims;
            });
            var status = visitor.get("/restaurants", token).status();
            assertThat(status).isIn(200, 401);
            return status == 200;
        };

        // On a slow machine a valid token may expire on the way; an invalid one does not become valid by a retry.
        var accepted = letIn.getAsBoolean();
        for (int tried = 1; one.accepted() && !accepted && tried < TRIES; tried++) accepted = letIn.getAsBoolean();
        assertThat(accepted).isEqualTo(one.accepted());
    }
}
