package dev.ross.command.companion;

import dev.ross.command.platform.security.CodeAttemptLimit;
import dev.ross.command.platform.security.SeatedPeriods;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.TableCodes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Admits companions with the code of a table at which a party is seated. All failures are reported alike. */
@Component
class CompanionAdmission {
    private static final Duration AT_MOST = Duration.ofHours(6);

    private final SeatedPeriods seatedParties;
    private final TableCodes codes;
    private final CodeAttemptLimit attempts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CompanionAdmission(SeatedPeriods seatedParties, TableCodes codes, CodeAttemptLimit attempts, Clock clock) {
        this.seatedParties = seatedParties;
        this.codes = codes;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * @throws RejectedException if the code is wrong or no party is seated there
     * @throws dev.ross.command.platform.web.RateLimitExceeded if there were too many wrong codes for this seating
     */
    Companion join(SeatingId seating, String code) {
        attempts.requireFewAt(seating);
        return seatedParties
                .now(seating)
                .filter(period -> codes.matches(code, period))
                .map(period -> new Companion(newcomer(), period, clock.instant().plus(AT_MOST)))
                .orElseThrow(() -> {
                    attempts.wrongAt(seating);
                    return new RejectedException(SeatingRejection.WRONG_TABLE_CODE);
                });
    }

    private String newcomer() {
        var name = new byte[12];
        random.nextBytes(name);
        return "companion-" + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }
}
