package dev.ross.query.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.token.TokenCase;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Visitor;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tokens that a query may come with. */
@House
class QueryTokensTest {
    private static final int TRIES = 20;

    @Autowired
    Visitor visitor;

    @ParameterizedTest
    @EnumSource
    void aQueryIsTakenOrRefusedForTheOneThingInWhichItsTokenDiffers(TokenCase one) {
        BooleanSupplier letIn = () -> {
            var token = Issuer.token(claims -> {
                one.claims(Instant.now()).forEach(claims::claim);
                return claims;
            });
            var status = visitor.get("/restaurants", token).status();
            assertThat(status).isIn(200, 401);
            return status == 200;
        };

        // A good one may grow too old on the way, on a slow machine; what is refused does not become good by that.
        var accepted = letIn.getAsBoolean();
        for (int tried = 1; one.accepted() && !accepted && tried < TRIES; tried++) accepted = letIn.getAsBoolean();
        assertThat(accepted).isEqualTo(one.accepted());
    }
}
