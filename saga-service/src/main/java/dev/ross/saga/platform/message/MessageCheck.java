package dev.ross.saga.platform.message;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.value.ConsentPurpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Checks whether a message that has waited, for a mail server that was away, is still to be mailed, and whether the
 * consent that a message needs still stands, however soon it is mailed.
 */
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
     * @param consents whether its addressee consents to a purpose now; asked only if it needs a consent
     */
    public boolean isCurrent(
            NotificationRequested message,
            Supplier<Optional<SeatingSituation>> seating,
            Supplier<WaitingHails> hails,
            Predicate<ConsentPurpose> consents) {
        var now = clock.instant();
        var template = message.template();
        var needed = template.neededConsent();
        if (needed.isPresent() && !consents.test(needed.get())) return false;
        if (needed.isEmpty() && now.isBefore(message.at().plus(FRESH))) return true;
        return switch (template) {
            case STAFF_INVITED -> MessageRules.isCurrent(template, true, instant("expiresAt", message.facts()), now);
            case DAY_REPORT -> MessageRules.isCurrent(template, message.at(), now);
            case WEEKLY_REPORT -> MessageRules.isCurrent(template, ReportFacts.of(message.facts()), now);
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

    /**
     * Until when a message is of use; exclusive.
     *
     * @param seating as in {@link #isCurrent}
     */
    public Instant usefulUntil(NotificationRequested message, Supplier<Optional<SeatingSituation>> seating) {
        return switch (message.template()) {
            case STAFF_INVITED -> instant("expiresAt", message.facts());
            case PLACE_OFFERED, OFFER_TO_CALL -> instant("answerBy", message.facts());
            case OFFER_LAPSED -> start(message.facts());
            case HAIL_RAISED, HAIL_ESCALATED -> message.at().plus(MessageRules.WORTH_GOING);
            default ->
                message.seating() == null
                        ? Instant.MAX
                        : seating.get()
                                .map(situation -> MessageRules.usefulUntil(message.template(), situation))
                                .orElse(Instant.MIN);
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
