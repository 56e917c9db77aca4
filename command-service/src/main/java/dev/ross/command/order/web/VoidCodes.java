package dev.ross.command.order.web;

import dev.ross.command.platform.security.CodeAttemptLimit;
import dev.ross.command.platform.web.KeyedHash;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderRejection;
import dev.ross.contracts.order.line.ReductionId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the codes with which managers approve voids: six digits that a repeated request gets again. Only their keyed
 * hash is stored, and wrong ones are limited for each order.
 */
@Component
class VoidCodes {
    private static final BigInteger CODES = BigInteger.valueOf(1_000_000);

    private final KeyedHash hashes;
    private final CodeAttemptLimit attempts;

    VoidCodes(KeyedHash hashes, CodeAttemptLimit attempts) {
        this.hashes = hashes;
        this.attempts = attempts;
    }

    String of(ReductionId reduction) {
        var hash = hashes.hash("void-code", reduction.value().getBytes(StandardCharsets.UTF_8));
        return "%06d".formatted(new BigInteger(1, hash).mod(CODES));
    }

    String hash(OrderId order, String code) {
        return hashes.text("void-approval", (order + " " + code).getBytes(StandardCharsets.UTF_8));
    }

    /** Counts a wrong code; after too many, even the right one has to wait. */
    <T> T limited(OrderId order, @Nullable String code, Supplier<T> request) {
        if (code == null) return request.get();
        attempts.requireFewAt(order);
        try {
            return request.get();
        } catch (CommandExecutionException refused) {
            if (isWrong(refused)) attempts.wrongAt(order);
            throw refused;
        }
    }

    /** Of a rejection by another node only the details arrive. */
    private static boolean isWrong(CommandExecutionException refused) {
        return refused.getDetails().orElse(null) instanceof RejectionDetails details
                && details.code().equals(OrderRejection.WRONG_APPROVAL_CODE.name());
    }
}
