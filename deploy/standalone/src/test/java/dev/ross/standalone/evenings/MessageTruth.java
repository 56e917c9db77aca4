package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.standalone.evenings.EveningModel.Party;
import dev.ross.standalone.evenings.EveningModel.Waiter;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a message is true at the moment it is requested. */
record MessageTruth(EveningRules rules, EveningModel model, Instant now) {
    private static final Set<NotificationTemplate> ASKS_FOR_AN_ANSWER = Set.of(
            NotificationTemplate.REQUEST_RECEIVED,
            NotificationTemplate.REQUEST_TO_ANSWER,
            NotificationTemplate.REQUEST_STILL_WAITS,
            NotificationTemplate.AMENDMENT_TO_ANSWER);

    /** The statement that is not true; empty if all are. */
    Optional<String> falsehood(NotificationRequested message) {
        var seating = message.seating();
        if (ReportProcessChecks.isAbout(message.template()))
            return new ReportProcessChecks(model, now).falsehood(message);
        if (seating == null) return toAWaiter(message);
        var party = Objects.requireNonNull(model.parties.get(seating));
        if (!isSo(message, party))
            return Optional.of(message.template() + " of " + seating + ", which is " + party.status
                    + (party.wish == null ? "" : " with a wish") + (party.late ? " and late" : ""));
        return isAboutAHail(message) ? Optional.empty() : facts(message, party);
    }

    private static boolean isAboutAHail(NotificationRequested message) {
        return message.template() == NotificationTemplate.HAIL_ESCALATED;
    }

    boolean isSo(NotificationRequested message, Party party) {
        return switch (message.template()) {
            case REQUEST_RECEIVED -> party.status == SeatingStatus.PENDING;
            case REQUEST_TO_ANSWER ->
                party.status == SeatingStatus.PENDING
                        || (party.status == SeatingStatus.ACCEPTED && party.acceptedAtOnce);
            case REQUEST_STILL_WAITS -> party.status == SeatingStatus.PENDING || party.wish != null;
            case REQUEST_WENT_UNANSWERED, SEATING_EXPIRED -> party.status == SeatingStatus.EXPIRED;
            case SEATING_ACCEPTED, SEATING_REMINDER -> party.status == SeatingStatus.ACCEPTED;
            case SEATING_DECLINED -> party.status == SeatingStatus.DECLINED;
            case SEATING_CANCELLED, GUEST_CANCELLED -> party.status == SeatingStatus.CANCELLED;
            case SEATING_AMENDED -> party.isExpected();
            case GUEST_AMENDED -> party.isAlive();
            case AMENDMENT_REFUSED -> party.wish == null && party.status != SeatingStatus.PENDING;
            case AMENDMENT_TO_ANSWER -> party.wish != null;
            case NO_SHOW_MARKED, NO_SHOW_DISPUTED -> party.status == SeatingStatus.NO_SHOW;
            case NO_SHOW_TAKEN_BACK -> party.status == SeatingStatus.ACCEPTED || party.status == SeatingStatus.SEATED;
            case HAIL_RAISED -> false; // it is not mailed
            case HAIL_ESCALATED -> new HailChecks(rules, model, now).isSo(message);
            case PARTY_LATE ->
                party.status == SeatingStatus.ACCEPTED
                        && party.late
                        && !now.isBefore(party.stay.from().plus(Duration.ofMinutes(rules.lateAfterMinutes())));
            case VISIT_THANKS -> new ThanksChecks(model, now).isDeserved(party);
            default -> true;
        };
    }

    private static Optional<String> facts(NotificationRequested message, Party party) {
        var facts = message.facts();
        var wish = party.wish;
        var answerBy = wish != null ? wish.answerBy() : party.answerBy;
        if (differs(facts.get("startsAt"), party.stay.startsAt()))
            return Optional.of(
                    message.template() + " says " + facts.get("startsAt") + ", it is " + party.stay.startsAt());
        if (differs(facts.get("partySize"), party.guests))
            return Optional.of(
                    message.template() + " says " + facts.get("partySize") + " guests, it is " + party.guests);
        var waits = party.status == SeatingStatus.PENDING || wish != null;
        if (waits
                && answerBy != null
                && ASKS_FOR_AN_ANSWER.contains(message.template())
                && differs(facts.get("answerBy"), answerBy))
            return Optional.of(message.template() + " promises " + facts.get("answerBy") + ", it is " + answerBy);
        if (wish != null
                && facts.containsKey("wishedStart")
                && differs(facts.get("wishedStart"), wish.stay().startsAt()))
            return Optional.of(message.template() + " wishes " + facts.get("wishedStart"));
        return Optional.empty();
    }

    private static boolean differs(@Nullable String stated, Object is) {
        return !is.toString().equals(stated);
    }

    private Optional<String> toAWaiter(NotificationRequested message) {
        var emails = EveningModel.recipients(message);
        var isSo = model.waiters.values().stream()
                .filter(waiter -> message.template() == NotificationTemplate.OFFER_TO_CALL
                        ? !waiter.isMailed() || model.mails.notMailedSince(waiter.joined.waiting(), null) != null
                        : emails.contains(Objects.requireNonNull(waiter.contact).email()))
                .anyMatch(waiter -> isSo(message, waiter));
        return isSo ? Optional.empty() : Optional.of(message.template() + " to " + emails);
    }

    private boolean isSo(NotificationRequested message, Waiter waiter) {
        var offer = waiter.offer;
        return switch (message.template()) {
            case PLACE_OFFERED, OFFER_TO_CALL ->
                waiter.waits
                        && offer != null
                        && now.isBefore(offer.until())
                        && !differs(
                                message.facts().get("startsAt"), offer.stay().startsAt());
            case OFFER_LAPSED -> waiter.lapsedAt != null;
            default -> true;
        };
    }
}
