package dev.ross.query.seating.card;

import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(SeatingCards.NAME)
class SeatingCardProjection {
    private final SeatingCards cards;
    private final CardRulesStore tables;

    SeatingCardProjection(SeatingCards cards, CardRulesStore tables) {
        this.cards = cards;
        this.tables = tables;
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        tables.update(event.restaurant(), at, rules -> rules.after(event));
    }

    @EventHandler
    void on(SeatingEvent event, LogPosition at, @SequenceNumber long version) {
        cards.update(
                event.seating(),
                at,
                card -> evolve(card, event).with(card.said().after(event)).seen(version));
    }

    @EventHandler
    void on(OrderStageReached reached, LogPosition at) {
        cards.update(reached.seating(), at, card -> card.with(card.order().after(reached)));
    }

    @EventHandler
    void on(NotificationSent sent, LogPosition at) {
        if (sent.guestOf() != null) cards.update(sent.guestOf(), at, card -> card.reached(true));
    }

    @EventHandler
    void on(NotificationFailed failed, LogPosition at) {
        if (failed.guestOf() != null && failed.failure().concernsTheAddress())
            cards.update(failed.guestOf(), at, card -> card.reached(false));
    }

    private static SeatingCard evolve(SeatingCard card, SeatingEvent event) {
        return switch (event) {
            case SeatingCreated created -> card.begun(CardBooking.of(created), SeatingStatus.PENDING, created.at());
            case WalkInCreated created ->
                card.begun(CardBooking.of(created), SeatingStatus.SEATED, created.at())
                        .at(created.tables(), null);
            case SeatingAccepted accepted -> card.became(SeatingStatus.ACCEPTED, accepted.at());
            case SeatingDeclined declined ->
                card.became(SeatingStatus.DECLINED, declined.at(), declined.reason())
                        .rather(declined.alternatives());
            case SeatingCancelled cancelled -> card.became(SeatingStatus.CANCELLED, cancelled.at(), cancelled.reason());
            case SeatingExpired expired ->
                card.became(SeatingStatus.EXPIRED, expired.at()).rather(expired.alternatives());
            case TableAssigned assigned -> card.at(assigned.tables(), assigned.how());
            case GuestsSeated seated ->
                card.became(SeatingStatus.SEATED, seated.at()).sat(seated.tables());
            case GuestsMarkedNoShow missed -> card.became(SeatingStatus.NO_SHOW, missed.at());
            case SeatingReinstated back -> back(card, back);
            case SeatingClosed closed ->
                card.became(SeatingStatus.CLOSED, closed.at()).hailsEnded(closed.at());
            case SeatingLapsed lapsed -> card.became(SeatingStatus.LAPSED, lapsed.at());
            case NoShowDisputed disputed -> card.disputed(disputed.statement());
            case SeatingAmended to -> card.amended(to);
            case GuestContactChanged changed -> card.knownAs(changed);
            case NotesChanged changed -> card.noted(changed);
            case AmendmentRequested asked -> card.asked(CardAmendment.of(OpenAmendment.of(asked)));
            case AmendmentRefused refused -> card.asked(null);
            case VisitConfirmed confirmed -> card;
            case PartyRanLate late -> card;
            case LatenessAnnounced announced -> card;
            case SeatingOrderEvent ordered -> card.with(card.order().after(ordered));
            case ServerHailed hailed -> card.hailed(CardHail.raised(hailed));
            case HailClaimed claimed -> card.hail(claimed.hail(), hail -> hail.claimed(claimed));
            case HailEscalated escalated -> card.hail(escalated.hail(), hail -> hail.escalated(escalated.to()));
            case HailResolved resolved ->
                card.hail(resolved.hail(), hail -> hail.over(CardHail.Status.RESOLVED, resolved.at()));
            case HailWithdrawn withdrawn ->
                card.hail(withdrawn.hail(), hail -> hail.over(CardHail.Status.WITHDRAWN, withdrawn.at()));
        };
    }

    /** Reinstates the seating; if the party is not seated after all, its hails end. */
    private static SeatingCard back(SeatingCard card, SeatingReinstated back) {
        var again = card.became(back.to(), back.at(), back.reason()).promised(back.answerBy());
        return back.to() == SeatingStatus.SEATED ? again : again.hailsEnded(back.at());
    }

    @ResetHandler
    void forget() {
        cards.empty();
        tables.empty();
    }
}
