package dev.ross.command.seating.decision;

import static dev.ross.command.seating.decision.SeatingDecision.later;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NO_TABLE_ASSIGNED;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_LOCKED;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.seating.SeatingState;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Moves parties between tables: staff assign others, or two parties swap theirs. */
record TableMoves(SeatingDecision decision) {
    /** A seated party moves at once: nobody may be seated at the new tables. */
    void assign(AssignTable assign) {
        var seating = decision.seating();
        requireActive(seating);
        require(!assign.tables().isEmpty(), NO_TABLE_ASSIGNED);
        var tables = decision.placement()
                .named(assign.tables(), seating.party(), assign.override())
                .require();
        var how = assign.lock() ? TableAssignment.LOCKED : TableAssignment.NAMED;
        if (!tables.equals(seating.tables()) || !tables.equals(decision.tables())) move(tables, assign.override());
        decision.change(visit -> visit.table().assign(tables, how, decision.now()));
    }

    private void move(Set<TableId> tables, boolean override) {
        var seating = decision.seating();
        var stay = seating.stay();
        var id = decision.id();
        var holds = decision.book().holds();
        var from = holds.beginningOf(id).orElse(stay.from());
        var to = later(holds.endOf(id).orElse(stay.to()), stay.to());
        decision.placement().requireFree(tables, from, to);
        if (seating.is(SEATED)) decision.book().requireVacant(tables, id);
        decision.placement().requireFree(tables, from, mayStayUntil(decision, to));
        var isNewInTheSlot = decision.tables().isEmpty();
        if (isNewInTheSlot && !override) require(decision.holding().hasRoomInTheSlot(stay, seating.party()), SLOT_FULL);
        decision.holding().hold(tables, decision.holding().from(tables, from), to, stay, seating.party());
    }

    /**
     * Swaps the tables of two parties: each must have enough seats at the other's, and these must be free otherwise for
     * its time.
     */
    static void swap(SeatingDecision one, SeatingDecision other) {
        var tablesOfOne = one.tables();
        var tablesOfOther = other.tables();
        requireActive(one.seating());
        requireActive(other.seating());
        if (one.id().equals(other.id())) return;
        require(!tablesOfOne.isEmpty() && !tablesOfOther.isEmpty(), NO_TABLE_ASSIGNED);
        if (tablesOfOne.equals(tablesOfOther)) return;
        requireMayMoveTo(one, other, tablesOfOther);
        requireMayMoveTo(other, one, tablesOfOne);
        one.book().swap(one.id(), other.id(), one.now());
        one.change(visit -> visit.table().assign(tablesOfOther, TableAssignment.SWAPPED, one.now()));
        other.change(visit -> visit.table().assign(tablesOfOne, TableAssignment.SWAPPED, one.now()));
    }

    private static void requireMayMoveTo(SeatingDecision party, SeatingDecision leaving, Set<TableId> to) {
        require(!party.seating().isLocked(), PARTY_LOCKED);
        var holds = party.book().holds();
        party.placement().named(to, party.seating().party(), false).require();
        var from = holds.beginningOf(party.id()).orElseThrow();
        var planned = holds.endOf(party.id()).orElseThrow();
        party.placement().requireFree(to, from, planned, leaving.id());
        if (party.seating().is(SEATED)) party.book().requireVacant(to, party.id(), leaving.id());
        party.placement().requireFree(to, from, mayStayUntil(party, planned), leaving.id());
    }

    /** Until when a party may stay at the tables it moves to; if it stays longer than planned, for one slot. */
    private static Instant mayStayUntil(SeatingDecision party, Instant planned) {
        if (party.now().isBefore(planned)) return planned;
        require(party.seating().is(SEATED), IN_THE_PAST);
        return party.now()
                .plus(Duration.ofMinutes(party.rules().policy().limits().slotMinutes()));
    }

    private static void requireActive(SeatingState seating) {
        require(seating.status().isOpen(), NOT_ACCEPTED);
    }
}
