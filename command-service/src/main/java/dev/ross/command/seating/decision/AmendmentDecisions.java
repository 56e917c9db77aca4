package dev.ross.command.seating.decision;

import static dev.ross.command.seating.decision.SeatingDecision.earlier;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation.MANUAL;
import static dev.ross.contracts.seating.SeatingRejection.NOTES_OF_THE_GUEST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_AMENDABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_AMENDMENTS;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.booking.TableSelection;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides amendments: another time, or another party size. If staff answer each request, a guest's accepted seating is
 * unchanged until they have answered the amendment too.
 */
record AmendmentDecisions(SeatingDecision decision) {
    /**
     * @param stay the amended stay
     */
    void amend(AmendSeating amend, Stay stay, ActionBudgets budgets) {
        var seating = decision.seating();
        var byGuest = amend.by().isGuest();
        require(seating.status().isOpen(), NOT_AMENDABLE);
        require(byGuest || amend.notes() == null || seating.guest().customer() == null, NOTES_OF_THE_GUEST);
        require(seating.mayBeAmended(byGuest, budgets), TOO_MANY_AMENDMENTS);
        var by = ActingSide.of(amend.by());
        decision.change(visit -> visit.request().changeNotes(by, amend.notes(), amend.staffNotes(), decision.now()));
        if (!amend.isAboutTheVisit()) return;
        if (seating.is(SEATED)) resize(amend);
        else if (!byGuest) amendByStaff(amend, stay);
        else amendByGuest(amend, stay);
    }

    /** A seated party may turn out to be larger or smaller; it stays at its tables, and for as long as planned. */
    private void resize(AmendSeating amend) {
        var seating = decision.seating();
        var party = AmendedStay.partyOf(seating.party(), null, amend);
        require(!amend.by().isGuest() && amend.startsAt() == null, NOT_AMENDABLE);
        if (party.equals(seating.party())) return;
        var tables = decision.tables();
        if (party.guests() > seating.party().guests())
            decision.placement().named(tables, party, amend.override()).require();
        var holds = decision.book().holds();
        var from = holds.beginningOf(decision.id()).orElseThrow();
        var to = holds.endOf(decision.id()).orElseThrow();
        decision.holding().hold(tables, from, to, seating.stay(), party);
        decision.change(visit ->
                visit.request().amend(ActingSide.STAFF, seating.stay(), party, null, null, null, decision.now()));
    }

    private void amendByStaff(AmendSeating amend, Stay stay) {
        var seating = decision.seating();
        var party = AmendedStay.partyOf(seating.party(), null, amend);
        if (stay.equals(seating.stay()) && party.equals(seating.party())) return;
        if (!stay.from().equals(seating.stay().from())) decision.bookingRules().requireByStaff(stay, amend.override());
        var to = new OpenAmendment(stay, party, answerBy(stay));
        new VisitChange(decision, to).make(Set.of(), ActingSide.STAFF, amend.override());
    }

    /** Asking for the present time and party size withdraws an open amendment. */
    private void amendByGuest(AmendSeating amend, Stay stay) {
        var seating = decision.seating();
        var amendment = seating.amendment();
        var party = AmendedStay.partyOf(seating.party(), amendment == null ? null : amendment.party(), amend);
        if (stay.equals(seating.stay()) && party.equals(seating.party())) refuse(ActingSide.GUEST, null);
        else if (amendment == null || !amendment.isFor(stay, party))
            askAsAGuest(new OpenAmendment(stay, party, answerBy(stay)));
    }

    private void askAsAGuest(OpenAmendment amendment) {
        var seating = decision.seating();
        var stay = amendment.stay();
        RequestDecisions.requireBeforeTheCutoff(decision);
        decision.bookingRules().requireForAGuest(stay, amendment.party());
        new TableSelection(decision.rules(), amendment.party())
                .optionsForAGuest()
                .require();
        decision.guest().requireRoomFor(decision.id(), stay.from(), stay.to(), decision.now());
        if (seating.is(ACCEPTED) && decision.rules().policy().answers().confirmation() == MANUAL)
            decision.change(visit -> visit.request().requestAmendment(amendment, decision.now()));
        else new VisitChange(decision, amendment).make(Set.of(), ActingSide.GUEST, false);
    }

    void accept(OpenAmendment amendment, AcceptSeating accept) {
        new VisitChange(decision, amendment).make(accept.tables(), ActingSide.STAFF, accept.override());
    }

    void refuse(ActingSide by, @Nullable Personal<String> reason) {
        decision.change(seating -> seating.request().refuseAmendment(by, reason, decision.now()));
    }

    void endWaiting(OpenAmendment amendment, EndWaiting end) {
        if (decision.hasALaterDeadline(end.sentFor(), amendment.answerBy())) return;
        requireDue(amendment.answerBy(), decision.now(), NOT_YET_DUE);
        var isMade = decision.seating().acceptIfUnanswered() && new VisitChange(decision, amendment).makeUnanswered();
        if (!isMade) refuse(ActingSide.SYSTEM, null);
    }

    /**
     * An amendment of an accepted seating is answered before the accepted stay begins, and before the wished one does.
     */
    private Instant answerBy(Stay stay) {
        var by = decision.bookingRules().answerBy(stay);
        return decision.seating().is(ACCEPTED) ? earlier(by, decision.stay().from()) : by;
    }
}
