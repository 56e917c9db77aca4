package dev.ross.saga.platform.message;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Checks whether a message that has waited, for a mail server that was away, is still to be mailed. */
@Component
public class MessageCheck {
    /** A message that is mailed so soon was checked when it was made. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** The fact of a message that names the hail it is about. */
    public static final String HAIL = "hail";

    private final Clock clock;

    MessageCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether it is to be mailed now.
     *
     * @param seating the present state of the seating that it is about; read only if that decides
     * @param hails the unclaimed hails of that seating; read only if they decide
     */
    public boolean isCurrent(
            NotificationRequested message, Supplier<Optional<SeatingSituation>> seating, Supplier<WaitingHails> hails) {
        var now = clock.instant();
        if (now.isBefore(message.at().plus(FRESH))) return true;
        var template = message.template();
        return switch (template) {
            case STAFF_INVITED -> MessageRules.isCurrent(template, true, instant("expiresAt", message.facts()), now);
            case PLACE_OFFERED, OFFER_TO_CALL, OFFER_LAPSED ->
                MessageRules.isCurrent(
                        template, true, true, instant("answerBy", message.facts()), start(message.facts()), now);
            case HAIL_RAISED, HAIL_ESCALATED ->
                MessageRules.isCurrent(template, hails.get().of(message.facts().get(HAIL)), now);
            default ->
                message.seating() == null
                        || seating.get()
                                .filter(situation -> MessageRules.isCurrent(template, situation, now))
                                .isPresent();
        };
    }

    private static Instant instant(String name, Map<String, String> facts) {
        var said = facts.get(name);
        return said == null ? Instant.MAX : Instant.parse(said);
    }

    private static Instant start(Map<String, String> facts) {
        var startsAt = facts.get("startsAt");
        var zone = facts.get("timeZone");
        if (startsAt == null || zone == null) return Instant.MAX;
        return LocalDateTime.parse(startsAt).atZone(ZoneId.of(zone)).toInstant();
    }
}
