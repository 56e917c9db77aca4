package dev.ross.command.proof;

import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes the visits from the stored events; a status change that a visit cannot have is an error. */
final class ReplayedSeatings {
    private static final Map<SeatingStatus, Set<SeatingStatus>> COMES_AFTER = Map.of(
            SeatingStatus.ACCEPTED, Set.of(SeatingStatus.PENDING),
            SeatingStatus.DECLINED, Set.of(SeatingStatus.PENDING),
            SeatingStatus.EXPIRED, Set.of(SeatingStatus.PENDING),
            SeatingStatus.CANCELLED, Set.of(SeatingStatus.PENDING, SeatingStatus.ACCEPTED),
            SeatingStatus.SEATED, Set.of(SeatingStatus.ACCEPTED),
            SeatingStatus.NO_SHOW, Set.of(SeatingStatus.ACCEPTED),
            SeatingStatus.LAPSED, Set.of(SeatingStatus.ACCEPTED),
            SeatingStatus.CLOSED, Set.of(SeatingStatus.SEATED));

    private static final Map<SeatingStatus, Set<SeatingStatus>> REINSTATED_FROM = Map.of(
            SeatingStatus.PENDING, Set.of(SeatingStatus.DECLINED),
            SeatingStatus.ACCEPTED, Set.of(SeatingStatus.NO_SHOW, SeatingStatus.SEATED),
            SeatingStatus.SEATED, Set.of(SeatingStatus.CLOSED));

    final Map<SeatingId, Party> all = new LinkedHashMap<>();

    void enter(SeatingEvent event) {
        switch (event) {
            case SeatingCreated created ->
                begin(created.seating(), SeatingStatus.PENDING, created.customer(), created.stay(), created.party());
            case WalkInCreated came -> {
                begin(came.seating(), SeatingStatus.SEATED, null, came.stay(), came.party());
                all.computeIfPresent(came.seating(), (id, party) -> party.at(came.tables()));
            }
            case SeatingAmended other ->
                all.computeIfPresent(other.seating(), (id, party) -> party.amended(other.stay(), other.party()));
            case TableAssigned given -> all.computeIfPresent(given.seating(), (id, party) -> party.at(given.tables()));
            case GuestsSeated seated -> {
                become(seated, SeatingStatus.SEATED);
                all.computeIfPresent(seated.seating(), (id, party) -> party.at(seated.tables()));
            }
            case SeatingAccepted accepted -> become(accepted, SeatingStatus.ACCEPTED);
            case SeatingDeclined declined -> become(declined, SeatingStatus.DECLINED);
            case SeatingCancelled cancelled -> become(cancelled, SeatingStatus.CANCELLED);
            case SeatingExpired expired -> become(expired, SeatingStatus.EXPIRED);
            case GuestsMarkedNoShow missed -> become(missed, SeatingStatus.NO_SHOW);
            case SeatingClosed closed -> become(closed, SeatingStatus.CLOSED);
            case SeatingLapsed lapsed -> become(lapsed, SeatingStatus.LAPSED);
            case SeatingReinstated back -> become(back, back.to(), REINSTATED_FROM);
            default -> {} // hails and notes change no status and no table
        }
    }

    private void begin(
            SeatingId seating, SeatingStatus status, @Nullable CustomerId guest, Stay stay, PartySize party) {
        if (all.put(seating, new Party(status, guest, stay, party.guests(), Set.of())) != null)
            throw new AssertionError(seating + " began twice");
    }

    private void become(SeatingEvent event, SeatingStatus next) {
        become(event, next, COMES_AFTER);
    }

    private void become(SeatingEvent event, SeatingStatus next, Map<SeatingStatus, Set<SeatingStatus>> life) {
        var before = Objects.requireNonNull(all.get(event.seating()), () -> event + " of nobody");
        if (!life.getOrDefault(next, Set.of()).contains(before.status()))
            throw new AssertionError("from " + before.status() + " by " + event);
        all.put(event.seating(), before.now(next));
    }

    record Party(SeatingStatus status, @Nullable CustomerId guest, Stay stay, int guests, Set<TableId> tables) {
        boolean isExpected() {
            return status == SeatingStatus.PENDING || status == SeatingStatus.ACCEPTED;
        }

        /** Whether the party holds tables: a request may hold none until it is answered. */
        boolean holds() {
            return status == SeatingStatus.PENDING
                    ? !tables.isEmpty()
                    : status == SeatingStatus.ACCEPTED || status == SeatingStatus.SEATED;
        }

        Party now(SeatingStatus next) {
            return new Party(next, guest, stay, guests, tables);
        }

        Party at(Set<TableId> given) {
            return new Party(status, guest, stay, guests, given);
        }

        Party amended(Stay to, PartySize party) {
            return new Party(status, guest, to, party.guests(), tables);
        }
    }
}
