package dev.ross.command.seating.decision;

import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.command.serviceday.DayBooks;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A seating to be created, and the tables it gets.
 *
 * @param decision the books of the dates that its hold touches, and of the night before
 */
record NewSeating(SeatingDecision decision, Stay stay, PartySize party) {
    private boolean exists() {
        return decision.aggregate().invoke(seating -> seating.state().exists());
    }

    /** Creates it once for each request: a repeat of the request that created it changes nothing. */
    CommandOutcome once(RequestMetadata request, Runnable creation) {
        return AggregateRepository.once(decision.aggregate(), decision.id(), request, () -> {
            if (!exists()) creation.run();
        });
    }

    boolean isFree(Set<TableId> tables) {
        return reasonAgainst(tables).isEmpty();
    }

    boolean isVacant(Set<TableId> tables) {
        return book().isVacant(tables, decision.id());
    }

    /** The reason why one of the tables is not free for the stay. */
    Optional<Rejection> reasonAgainst(Set<TableId> tables) {
        return book().reasonAgainst(tables, stay.from(), stay.to(), decision.id());
    }

    /**
     * The same rejection; if one of these tables is free for a shorter stay, it also contains the one free for longest,
     * and until when.
     */
    RejectedException withFreeUntil(RejectedException rejected, List<Set<TableId>> wanted) {
        return wanted.stream()
                .flatMap(
                        tables -> book()
                                .holds()
                                .freeUntil(tables, stay.from(), decision.id())
                                .map(until -> Map.entry(until, tables))
                                .stream())
                .max(Map.Entry.comparingByKey())
                .map(free -> rejected.with(Map.of(
                        "freeUntil",
                                LocalDateTime.ofInstant(free.getKey(), stay.timeZone())
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString(),
                        "tables",
                                free.getValue().stream()
                                        .map(TableId::toString)
                                        .sorted()
                                        .toList())))
                .orElse(rejected);
    }

    boolean hasRoomInTheSlot() {
        return book().holds().hasRoomInTheSlot(stay.startsAt(), stay.from(), party, decision.rules(), decision.id());
    }

    void hold(Set<TableId> tables) {
        if (tables.isEmpty()) return;
        var dates = DayBookRepository.datesOf(
                stay.serviceDate(), stay.from(), stay.to(), decision.rules().bookZone());
        book().hold(decision.id(), dates, tables, stay.from(), stay.to(), party.guests(), stay.from());
    }

    void occupy() {
        book().occupy(decision.id(), decision.now());
    }

    void assign(Set<TableId> tables, TableAssignment how) {
        if (!tables.isEmpty()) decision.change(seating -> seating.table().assign(tables, how, decision.now()));
    }

    void accept(ActingSide by) {
        var lateAt = SeatingTimes.lateAt(stay, decision.now(), decision.rules().policy());
        decision.change(seating -> seating.request().accept(by, lateAt, decision.now()));
    }

    private DayBooks book() {
        return decision.book();
    }
}
