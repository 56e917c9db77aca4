package dev.ross.command.seating.decision;

import static dev.ross.command.seating.decision.SeatingDecision.earlier;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.booking.TableChoice;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.TableId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes time and party size of a seating that is requested or accepted. The old tables are kept unless the new ones
 * are got; a pending request that holds no tables is changed without looking for any.
 */
record VisitChange(SeatingDecision decision, OpenAmendment to) {
    /**
     * @param named the tables staff name; empty: those it holds or the best that is left
     */
    void make(Set<TableId> named, ActingSide by, boolean override) {
        var tables = choose(named, override).require(reason -> decision.rejected(reason, to.stay(), to.party()));
        write(tables, named.isEmpty() ? TableAssignment.BEST_FIT : TableAssignment.NAMED, by);
    }

    /**
     * @return false if it cannot be made, and nothing was changed
     */
    boolean makeUnanswered() {
        var choice = choose(Set.of(), false);
        if (choice.isFound()) write(choice.tables(), TableAssignment.BEST_FIT, ActingSide.SYSTEM);
        return choice.isFound();
    }

    private TableChoice choose(Set<TableId> named, boolean override) {
        var stay = to.stay();
        var now = decision.now();
        if (!now.isBefore(stay.to())) return TableChoice.none(IN_THE_PAST);
        var tables = holdsTables() ? place(named, override) : TableChoice.of(Set.of());
        // the guest may have made other requests since
        return tables.unless(any -> decision.guest().reasonAgainst(decision.id(), stay.from(), stay.to(), now));
    }

    private TableChoice place(Set<TableId> named, boolean override) {
        var stay = to.stay();
        var isCounted = override || !bringsMoreIntoTheSlot();
        var placement = decision.placement();
        return placement
                .tablesFor(stay, to.party(), named, override)
                .unless(tables -> placement.reasonAgainst(tables, stay.from(), stay.to()))
                .provided(tables -> isCounted || decision.holding().hasRoomInTheSlot(stay, to.party()), SLOT_FULL);
    }

    private boolean holdsTables() {
        return decision.seating().is(ACCEPTED) || !decision.tables().isEmpty();
    }

    private boolean bringsMoreIntoTheSlot() {
        return !to.stay().startsAt().equals(decision.stay().startsAt())
                || to.party().guests() > decision.seating().party().guests();
    }

    private void write(Set<TableId> tables, TableAssignment how, ActingSide by) {
        var id = decision.id();
        var stay = to.stay();
        var now = decision.now();
        var holdsTables = holdsTables();
        decision.guest().close(id);
        decision.guest().open(id, stay.from(), stay.to());
        if (holdsTables) {
            var from = decision.holding().from(tables, stay.from());
            decision.holding().hold(tables, from, stay.to(), stay, to.party());
        }
        var seating = decision.seating();
        var policy = decision.rules().policy();
        var expectedAt =
                stay.from().equals(seating.stay().from()) ? seating.answer().expectedAt() : null;
        var lateAt = seating.is(ACCEPTED) ? SeatingTimes.lateAt(stay, seating.since(), expectedAt, policy) : null;
        var answerBy = seating.is(PENDING) ? to.answerBy() : null;
        var asked = by == ActingSide.GUEST ? null : stillAsked();
        decision.change(visit -> visit.request().amend(by, stay, to.party(), answerBy, lateAt, asked, now));
        if (holdsTables) decision.change(visit -> visit.table().assign(tables, how, now));
    }

    /**
     * An open amendment stays open when staff change something else, but at most until the changed stay begins. Time or
     * party size that the guest did not ask to change follow the staff's change.
     */
    private @Nullable OpenAmendment stillAsked() {
        var seating = decision.seating();
        var amendment = seating.amendment();
        if (amendment == null) return null;
        var isForAnotherTime =
                !amendment.stay().startsAt().equals(seating.stay().startsAt());
        var party = amendment.party().equals(seating.party()) ? to.party() : amendment.party();
        var stay = isForAnotherTime ? amendment.stay() : to.stay();
        if (stay.startsAt().equals(to.stay().startsAt()) && party.equals(to.party())) return null;
        var lasting =
                amendment.isFor(stay, party) ? stay : decision.bookingRules().lasting(stay, party);
        return new OpenAmendment(
                lasting, party, earlier(amendment.answerBy(), to.stay().from()));
    }
}
