package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.standalone.evenings.EveningModel.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks that a message is still true and of use at the moment it is mailed. Its facts are those of the moment it was
 * requested, and one to somebody who waits is judged by its time alone, as {@code docs/processes.md} says.
 */
record MailTruth(EveningRules rules, EveningModel model, Instant now) {
    /** A message that is mailed so soon was checked when it was requested; only a consent is looked at again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** What is no longer so, or of no use any more; empty if the message may be mailed. */
    Optional<String> staleness(NotificationRequested message) {
        if (now.isBefore(message.at().plus(FRESH)) && message.template() != NotificationTemplate.VISIT_THANKS)
            return Optional.empty();
        var seating = message.seating();
        if (seating == null)
            return now.isBefore(endOfAWait(message)) ? Optional.empty() : Optional.of(message.template() + " too late");
        var party = Objects.requireNonNull(model.parties.get(seating));
        if (!new MessageTruth(rules, model, now).isSo(message, party))
            return Optional.of(message.template() + " of " + seating + ", which is " + party.status);
        var end = message.template() == NotificationTemplate.HAIL_ESCALATED
                ? new HailChecks(rules, model, now).usefulUntil(message)
                : usefulUntil(message.template(), party);
        return now.isBefore(end)
                ? Optional.empty()
                : Optional.of(message.template() + " of " + seating + " after " + end);
    }

    private static Instant endOfAWait(NotificationRequested message) {
        var facts = message.facts();
        if (ReportProcessChecks.isAbout(message.template())) return ReportProcessChecks.usefulUntil(message);
        return message.template() == NotificationTemplate.OFFER_LAPSED
                ? LocalDateTime.parse(Objects.requireNonNull(facts.get("startsAt")))
                        .atZone(RestaurantOfTheEvening.ZONE)
                        .toInstant()
                : Instant.parse(Objects.requireNonNull(facts.get("answerBy")));
    }

    private static Instant usefulUntil(NotificationTemplate template, Party party) {
        var stay = party.stay;
        return switch (template) {
            case REQUEST_RECEIVED, REQUEST_TO_ANSWER, REQUEST_STILL_WAITS, AMENDMENT_TO_ANSWER ->
                party.wish != null ? party.wish.answerBy() : party.answerBy != null ? party.answerBy : stay.from();
            case SEATING_AMENDED, SEATING_REMINDER -> stay.from();
            case SEATING_ACCEPTED, GUEST_AMENDED, PARTY_LATE, AMENDMENT_REFUSED -> stay.to();
            case NO_SHOW_DISPUTED -> stay.to().plus(Duration.ofDays(31));
            case VISIT_THANKS -> stay.to().plus(Duration.ofDays(3));
            default -> stay.to().plus(Duration.ofDays(1));
        };
    }
}
