package dev.ross.command.seating;

import dev.ross.command.platform.security.Sittings;
import dev.ross.contracts.Refused;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingRejection;
import dev.ross.contracts.seating.TableCodes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Lets in who has the code of a table at which a party sits. Whatever is wrong, a stranger hears the same. */
@Component
class Joining {
    private static final Duration AT_MOST = Duration.ofHours(6);

    private final Sittings sittings;
    private final TableCodes codes;
    private final Guesses guesses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Joining(Sittings sittings, TableCodes codes, Guesses guesses, Clock clock) {
        this.sittings = sittings;
        this.codes = codes;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * @throws Refused if the code opens nothing
     * @throws dev.ross.command.platform.web.TooMany if too many have guessed here
     */
    Companion join(SeatingId seating, String code) {
        guesses.requireFewAt(seating);
        return sittings.at(seating)
                .filter(sitting -> codes.opens(code, sitting))
                .map(sitting ->
                        new Companion(newcomer(), sitting, clock.instant().plus(AT_MOST)))
                .orElseThrow(() -> {
                    guesses.wrongAt(seating);
                    return new Refused(SeatingRejection.WRONG_TABLE_CODE);
                });
    }

    private String newcomer() {
        var name = new byte[12];
        random.nextBytes(name);
        return "companion-" + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }
}
