package dev.ross.command.seating.decision;

import static dev.ross.command.seating.decision.SeatingDecision.earlier;
import static dev.ross.command.seating.decision.SeatingDecision.later;

import dev.ross.command.serviceday.DayBookHolds;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;

/** Decides from when a party holds tables and counts for pacing, and writes its hold into the books. */
record HoldDecisions(SeatingDecision decision) {
    /**
     * When the hold begins: tables that the party holds already stay held since it got them, others from now on at the
     * earliest.
     */
    Instant from(Set<TableId> tables, Instant begins) {
        var now = decision.now();
        if (!begins.isBefore(now)) return begins;
        return holds().beginningOf(decision.id())
                .filter(since -> tables.equals(decision.tables()) && !since.isAfter(now))
                .map(since -> later(begins, since))
                .orElse(now);
    }

    /** Whether pacing allows the party in the slot in which it comes. */
    boolean hasRoomInTheSlot(Stay stay, PartySize party) {
        var comes = comesAt(stay, later(stay.from(), decision.now()));
        var startsAt = comes.equals(stay.from()) ? stay.startsAt() : LocalDateTime.ofInstant(comes, stay.timeZone());
        return holds().hasRoomInTheSlot(startsAt, comes, party, decision.rules(), decision.id());
    }

    /**
     * When the party counts for pacing: as planned, whichever tables it moves to; at once, if it is seated early, or
     * gets its tables or another time later than that.
     *
     * @param from when it gets its tables
     */
    private Instant comesAt(Stay stay, Instant from) {
        var planned = holds().comingOf(decision.id());
        if (planned.isEmpty() || !stay.from().equals(decision.stay().from())) return from;
        if (holds().sits(decision.id())) return planned.get();
        return earlier(later(planned.get(), stay.from()), from);
    }

    void hold(Set<TableId> tables, Instant from) {
        var stay = decision.stay();
        hold(tables, from, stay.to(), stay, decision.seating().party());
    }

    void hold(Set<TableId> tables, Instant from, Instant to, Stay stay, PartySize party) {
        var dates = DayBookRepository.datesOf(
                stay.serviceDate(), from, to, decision.rules().bookZone());
        decision.book().hold(decision.id(), dates, tables, from, to, party.guests(), comesAt(stay, from));
    }

    private DayBookHolds holds() {
        return decision.book().holds();
    }
}
