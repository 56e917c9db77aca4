package dev.ross.command.seating;

import static dev.ross.command.seating.SeatingDecision.earlier;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.restaurant.BookingPolicy.Confirmation.MANUAL;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOTES_OF_THE_GUEST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_AMENDABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;

import dev.ross.command.booking.BookingRules;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.seating.SeatingIndex.IndexedSeating;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides amendments: another time, or another party size. The old tables are kept unless the new ones are got. If
 * staff answer each request, a guest's accepted seating is unchanged until they have answered the amendment too.
 */
record AmendmentDecisions(SeatingDecision decision) {
    /**
     * The stay after an amendment: another beginning by today's time zone rules, another length for another party size.
     * An amendment by the guest changes the fields it contains in their open amendment, if there is one. A party whose
     * size staff correct on arrival stays as long as was planned.
     */
    static Stay amendedStay(IndexedSeating known, AmendSeating amend, BookingRules bookingRules) {
        var amendment = amend.customer() == null ? null : known.amendment();
        var base = amendment == null ? known.stay() : amendment.stay();
        var startsAt = amend.startsAt() == null ? base.startsAt() : amend.startsAt();
        var party = partyOf(known.party(), amendment == null ? null : amendment.party(), amend);
        if (amendment != null && startsAt.equals(base.startsAt()) && party.equals(amendment.party())) return base;
        var stay = known.stay();
        if (!startsAt.equals(stay.startsAt())) return bookingRules.stayFrom(startsAt, party);
        var hasArrived = amend.customer() == null && !bookingRules.now().isBefore(stay.from());
        return hasArrived || party.equals(known.party()) ? stay : bookingRules.lasting(stay, party);
    }

    /** The party size after an amendment: its own, else that of the open amendment, else as before. */
    private static PartySize partyOf(PartySize agreed, @Nullable PartySize requested, AmendSeating amend) {
        if (amend.party() != null) return amend.party();
        return requested == null ? agreed : requested;
    }

    /**
     * @param stay the amended stay
     */
    void amend(AmendSeating amend, Stay stay, ActionBudgets budgets) {
        var seating = decision.seating();
        require(seating.is(PENDING) || seating.is(ACCEPTED) || seating.is(SEATED), NOT_AMENDABLE);
        require(amend.customer() != null || amend.notes() == null || seating.customer() == null, NOTES_OF_THE_GUEST);
        seating.requireMayAmend(amend.customer() != null, budgets);
        note(amend);
        if (!amend.isAboutTheVisit()) return;
        if (seating.is(SEATED)) resize(amend);
        else if (amend.customer() == null) amendByStaff(amend, stay);
        else amendByGuest(amend, stay);
    }

    private void note(AmendSeating amend) {
        var seating = decision.seating();
        var notes = amend.notes() == null ? seating.notes() : seating.written(amend.notes());
        var staffNotes = amend.staffNotes() == null ? seating.staffNotes() : seating.written(amend.staffNotes());
        if (Objects.equals(notes, seating.notes()) && Objects.equals(staffNotes, seating.staffNotes())) return;
        var by = amend.customer() == null ? ActingSide.STAFF : ActingSide.GUEST;
        decision.publish(new NotesChanged(decision.id(), by, notes, staffNotes, decision.now()));
    }

    /** A seated party may turn out to be larger or smaller; it stays at its tables, and for as long as planned. */
    private void resize(AmendSeating amend) {
        var seating = decision.seating();
        var party = partyOf(seating.party(), null, amend);
        require(amend.customer() == null && amend.startsAt() == null, NOT_AMENDABLE);
        if (party.equals(seating.party())) return;
        var book = decision.book();
        var tables = book.tablesOf(decision.id());
        if (party.guests() > seating.party().guests()) decision.named(tables, party, amend.override());
        var from = book.beginningOf(decision.id()).orElseThrow();
        var to = book.endOf(decision.id()).orElseThrow();
        decision.hold(tables, from, to, seating.stay(), party);
        decision.publish(new SeatingAmended(
                decision.id(),
                ActingSide.STAFF,
                seating.stay(),
                party,
                seating.notes(),
                null,
                null,
                null,
                decision.now()));
    }

    private void amendByStaff(AmendSeating amend, Stay stay) {
        var seating = decision.seating();
        var party = partyOf(seating.party(), null, amend);
        if (stay.equals(seating.stay()) && party.equals(seating.party())) return;
        if (!stay.from().equals(seating.stay().from()))
            new BookingRules(decision.rules(), decision.now()).requireByStaff(stay, amend.override());
        change(new Amendment(stay, party, answerBy(seating, stay)), Set.of(), ActingSide.STAFF, amend.override());
    }

    /** Asking for the present time and party size withdraws an open amendment. */
    private void amendByGuest(AmendSeating amend, Stay stay) {
        var seating = decision.seating();
        var amendment = seating.amendment();
        var party = partyOf(seating.party(), amendment == null ? null : amendment.party(), amend);
        if (stay.equals(seating.stay()) && party.equals(seating.party())) {
            if (amendment != null) refuse(ActingSide.GUEST, null);
        } else if (amendment == null || !amendment.isFor(stay, party)) {
            askAsAGuest(new Amendment(stay, party, answerBy(seating, stay)));
        }
    }

    private void askAsAGuest(Amendment amendment) {
        var seating = decision.seating();
        RequestDecisions.requireBeforeTheCutoff(decision);
        new BookingRules(decision.rules(), decision.now()).requireForAGuest(amendment.stay(), amendment.party());
        new TableSelection(decision.rules(), amendment.party()).optionsForAGuest();
        decision.guest()
                .requireRoomFor(
                        seating.id(), amendment.stay().from(), amendment.stay().to(), decision.now());
        if (seating.is(ACCEPTED) && decision.rules().policy().confirmation() == MANUAL)
            decision.publish(new AmendmentRequested(
                    seating.id(),
                    amendment.stay(),
                    amendment.party(),
                    seating.notes(),
                    amendment.answerBy(),
                    decision.now()));
        else change(amendment, Set.of(), ActingSide.GUEST, false);
    }

    void accept(Amendment amendment, AcceptSeating accept) {
        change(amendment, accept.tables(), ActingSide.STAFF, accept.override());
    }

    void refuse(ActingSide by, @Nullable Personal<String> reason) {
        decision.publish(
                new AmendmentRefused(decision.id(), by, decision.seating().aboutIfSaid(reason), decision.now()));
    }

    void endWaiting(Amendment amendment, EndWaiting end) {
        if (decision.hasALaterDeadline(end.sentFor(), amendment.answerBy())) return;
        requireDue(amendment.answerBy(), decision.now(), NOT_YET_DUE);
        if (decision.seating().acceptIfUnanswered() && changeUnanswered(amendment)) return;
        refuse(ActingSide.SYSTEM, null);
    }

    private boolean changeUnanswered(Amendment amendment) {
        try {
            change(amendment, Set.of(), ActingSide.SYSTEM, false);
            return true;
        } catch (RejectedException noTableIsLeft) {
            return false;
        }
    }

    /** A pending request that holds no tables is changed without looking for any. */
    private void change(Amendment to, Set<TableId> named, ActingSide by, boolean override) {
        require(decision.now().isBefore(to.stay().to()), IN_THE_PAST);
        var seating = decision.seating();
        var holds =
                seating.is(ACCEPTED) || !decision.book().tablesOf(seating.id()).isEmpty();
        var tables = holds ? place(to, named, override) : Set.<TableId>of();
        decision.guest()
                .requireRoomFor(
                        seating.id(),
                        to.stay().from(),
                        to.stay().to(),
                        decision.now()); // they may have made other requests since
        decision.guest().close(seating.id());
        decision.guest().open(seating.id(), to.stay().from(), to.stay().to());
        if (holds) {
            var from = decision.holdsFrom(tables, to.stay().from());
            decision.hold(tables, from, to.stay().to(), to.stay(), to.party());
        }
        publishAmended(to, by);
        if (holds) decision.assign(tables, named.isEmpty() ? TableAssignment.BEST_FIT : TableAssignment.NAMED);
    }

    private Set<TableId> place(Amendment to, Set<TableId> named, boolean override) {
        return decision.alternativeTimes()
                .withAlternatives(
                        () -> {
                            var tables = decision.tablesFor(to.stay(), to.party(), named, override);
                            decision.requireFree(
                                    tables, to.stay().from(), to.stay().to());
                            if (!override && bringsMoreIntoTheSlot(to))
                                decision.requireRoomInTheSlot(to.stay(), to.party());
                            return tables;
                        },
                        decision.id().restaurant(),
                        decision.rules(),
                        to.stay(),
                        to.party(),
                        decision.now());
    }

    private boolean bringsMoreIntoTheSlot(Amendment to) {
        var seating = decision.seating();
        return !to.stay().startsAt().equals(seating.stay().startsAt())
                || to.party().guests() > seating.party().guests();
    }

    private void publishAmended(Amendment to, ActingSide by) {
        var seating = decision.seating();
        var lateAt = seating.is(ACCEPTED)
                ? SeatingTimes.lateAt(
                        to.stay(), seating.since(), decision.rules().policy())
                : null;
        var answerBy = seating.is(PENDING) ? to.answerBy() : null;
        var asked = by == ActingSide.GUEST ? null : stillAskedAfter(to);
        decision.publish(new SeatingAmended(
                seating.id(), by, to.stay(), to.party(), seating.notes(), answerBy, lateAt, asked, decision.now()));
    }

    /**
     * An open amendment stays open when staff change something else, but at most until the changed stay begins. Time or
     * party size that the guest did not ask to change follow the staff's change.
     */
    private @Nullable OpenAmendment stillAskedAfter(Amendment to) {
        var seating = decision.seating();
        var amendment = seating.amendment();
        if (amendment == null) return null;
        var isForAnotherTime =
                !amendment.stay().startsAt().equals(seating.stay().startsAt());
        var party = amendment.party().equals(seating.party()) ? to.party() : amendment.party();
        var stay = isForAnotherTime ? amendment.stay() : to.stay();
        if (stay.startsAt().equals(to.stay().startsAt()) && party.equals(to.party())) return null;
        var lasting = stay.equals(amendment.stay()) && party.equals(amendment.party())
                ? stay
                : new BookingRules(decision.rules(), decision.now()).lasting(stay, party);
        return new OpenAmendment(
                lasting, party, earlier(amendment.answerBy(), to.stay().from()));
    }

    /**
     * An amendment of an accepted seating is answered before the accepted stay begins, and before the wished one does.
     */
    private Instant answerBy(Seating seating, Stay stay) {
        var by = new BookingRules(decision.rules(), decision.now()).answerBy(stay);
        return seating.is(ACCEPTED) ? earlier(by, seating.stay().from()) : by;
    }
}
