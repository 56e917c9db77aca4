package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;

import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.HailEvent;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** State of a seating, folded from its events, its hails aside. Decisions read it; only events change it. */
public final class SeatingState {
    private @Nullable SeatingId id;
    private @Nullable SeatingStatus status;
    private @Nullable Instant since;
    private @Nullable SeatingSource source;
    private SeatingGuest guest = SeatingGuest.UNKNOWN;
    private @Nullable Stay stay;
    private @Nullable PartySize party;
    private @Nullable Instant answerBy;
    private @Nullable OpenAmendment amendment;
    private boolean late;
    private @Nullable Instant lateAt;
    private boolean takenBack;
    private boolean locked;
    private boolean acceptIfUnanswered;
    private boolean disputed;
    private int amendments;
    private int guestAmendments;

    @AtMost(20)
    private Set<TableId> tables = Set.of();

    void evolve(SeatingEvent event) {
        id = event.seating();
        switch (event) {
            case SeatingCreated created -> {
                become(SeatingStatus.PENDING, created.at());
                source = created.source();
                guest = SeatingGuest.of(created);
                stay = created.stay();
                party = created.party();
                answerBy = created.answerBy();
                acceptIfUnanswered = created.acceptIfUnanswered();
            }
            case WalkInCreated created -> {
                become(SeatingStatus.SEATED, created.at());
                source = SeatingSource.WALK_IN;
                stay = created.stay();
                party = created.party();
                tables = created.tables();
            }
            case SeatingAmended amended -> {
                countAmendment(amended.by() == ActingSide.GUEST);
                if (!amended.stay().from().equals(stay().from())) late = false;
                if (status == SeatingStatus.PENDING) answerBy = amended.answerBy();
                amendment = amended.asked();
                stay = amended.stay();
                party = amended.party();
                guest = guest.noted(amended.notes(), guest.staffNotes());
                lateAt = amended.lateAt();
            }
            case GuestContactChanged changed -> guest = guest.knownAs(changed.guest());
            case NotesChanged changed -> {
                countAmendment(changed.by() == ActingSide.GUEST);
                guest = guest.noted(changed.notes(), changed.staffNotes());
            }
            case AmendmentRequested asked -> {
                countAmendment(true);
                amendment = OpenAmendment.of(asked);
            }
            case AmendmentRefused refused -> amendment = null;
            case PartyRanLate ranLate -> late = true;
            case SeatingAccepted accepted -> {
                become(SeatingStatus.ACCEPTED, accepted.at());
                lateAt = accepted.lateAt();
            }
            case SeatingDeclined declined -> become(SeatingStatus.DECLINED, declined.at());
            case SeatingCancelled cancelled -> become(SeatingStatus.CANCELLED, cancelled.at());
            case SeatingExpired expired -> become(SeatingStatus.EXPIRED, expired.at());
            case TableAssigned assigned -> {
                tables = assigned.tables();
                locked = assigned.how() == TableAssignment.LOCKED;
            }
            case GuestsSeated seated -> {
                become(SeatingStatus.SEATED, seated.at());
                locked = locked && seated.tables().equals(tables);
                tables = seated.tables();
            }
            case GuestsMarkedNoShow missed -> {
                become(SeatingStatus.NO_SHOW, missed.at());
                disputed = false;
            }
            case NoShowDisputed dispute -> disputed = true;
            case SeatingReinstated reinstated -> {
                become(reinstated.to(), reinstated.at());
                answerBy = reinstated.answerBy();
                lateAt = reinstated.lateAt();
                takenBack = true;
            }
            case SeatingClosed closed -> become(SeatingStatus.CLOSED, closed.at());
            case SeatingLapsed lapsed -> become(SeatingStatus.LAPSED, lapsed.at());
            case HailEvent hail -> {} // see SeatingHails
        }
    }

    private void countAmendment(boolean byGuest) {
        amendments++;
        if (byGuest) guestAmendments++;
    }

    private void become(SeatingStatus next, Instant at) {
        status = next;
        since = at;
        amendment = null;
        late = false;
    }

    public boolean exists() {
        return status != null;
    }

    public boolean is(SeatingStatus other) {
        return status == other;
    }

    public SeatingId id() {
        return Objects.requireNonNull(id);
    }

    public SeatingStatus status() {
        return Objects.requireNonNull(status);
    }

    public Instant since() {
        return Objects.requireNonNull(since);
    }

    public boolean isWalkIn() {
        return source == SeatingSource.WALK_IN;
    }

    public Stay stay() {
        return Objects.requireNonNull(stay);
    }

    public PartySize party() {
        return Objects.requireNonNull(party);
    }

    /** The amendment that its guest asks for; absent unless it waits for an answer. */
    @Nullable
    public OpenAmendment amendment() {
        return amendment;
    }

    public boolean isKnownToBeLate() {
        return late;
    }

    /** When its party counts as late, by the policy at the time of that decision; absent if it was not stored. */
    @Nullable
    public Instant lateAt() {
        return lateAt;
    }

    /** Whether staff have undone a decision about it: then only they decide again whether it is a no-show. */
    public boolean wasTakenBack() {
        return takenBack;
    }

    /** Whether staff want it to stay at its tables, even if others fit better. */
    public boolean isLocked() {
        return locked;
    }

    /** The time by which a request is to be answered; the time it was made, if none was promised. */
    public Instant answerBy() {
        return answerBy == null ? since() : answerBy;
    }

    public boolean acceptIfUnanswered() {
        return acceptIfUnanswered;
    }

    public Set<TableId> tables() {
        return tables;
    }

    /** Whether it is requested, accepted or seated: whether it is not over. */
    public boolean isActive() {
        return is(SeatingStatus.PENDING) || is(SeatingStatus.ACCEPTED) || is(SeatingStatus.SEATED);
    }

    /** The status before the last decision, to which it may be reinstated; absent if it may not. */
    public Optional<SeatingStatus> statusBefore() {
        return switch (status()) {
            case DECLINED -> Optional.of(SeatingStatus.PENDING);
            case NO_SHOW -> Optional.of(SeatingStatus.ACCEPTED);
            case CLOSED -> Optional.of(SeatingStatus.SEATED);
            case SEATED -> isWalkIn() ? Optional.empty() : Optional.of(SeatingStatus.ACCEPTED);
            case PENDING, ACCEPTED, CANCELLED, EXPIRED, LAPSED -> Optional.empty();
        };
    }

    public boolean isDisputed() {
        return disputed;
    }

    public SeatingGuest guest() {
        return guest;
    }

    /**
     * @throws RejectedException with this code unless it has this status
     */
    public void require(SeatingStatus needed, Rejection otherwise) {
        RejectedException.require(status == needed, otherwise);
    }

    /**
     * @throws RejectedException if the command names a requester who may not act on this seating
     */
    public void requireMayBeActedOnBy(SeatingCommand command) {
        if (command instanceof RequesterNaming named) requireMayBeActedOnBy(named.by());
    }

    public void requireMayBeActedOnBy(Requester requester) {
        RejectedException.require(requester.mayActFor(guest.customer()), UNKNOWN_SEATING);
    }

    /** Whether the guest, or anyone, may still change it. */
    public boolean mayBeAmended(boolean byGuest, ActionBudgets budgets) {
        return amendments < budgets.amendments() && (!byGuest || guestAmendments < budgets.guestAmendments());
    }
}
