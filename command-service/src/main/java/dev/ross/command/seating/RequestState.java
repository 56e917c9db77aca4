package dev.ross.command.seating;

import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingRequestEvent;
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
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was requested and promised for a seating: who comes when, until when an answer is due, and its changes. */
final class RequestState {
    private @Nullable SeatingSource source;
    private SeatingGuest guest = SeatingGuest.UNKNOWN;
    private @Nullable Stay stay;
    private @Nullable PartySize party;
    private @Nullable Instant answerBy;
    private boolean acceptIfUnanswered;
    private @Nullable OpenAmendment amendment;
    private boolean late;
    private @Nullable Instant lateAt;
    private int amendments;
    private int guestAmendments;

    /**
     * @param status the status after the event
     */
    void evolve(SeatingRequestEvent event, SeatingStatus status) {
        switch (event) {
            case SeatingCreated created -> {
                source = created.source();
                guest = SeatingGuest.of(created);
                stay = created.stay();
                party = created.party();
                answerBy = created.answerBy();
                acceptIfUnanswered = created.acceptIfUnanswered();
            }
            case SeatingAmended amended -> {
                countAmendment(amended.by() == ActingSide.GUEST);
                if (stay == null || !amended.stay().from().equals(stay.from())) late = false;
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
            case SeatingAccepted accepted -> lateAt = accepted.lateAt();
            case SeatingDeclined declined -> {}
            case SeatingCancelled cancelled -> {}
            case SeatingExpired expired -> {}
        }
    }

    private void countAmendment(boolean byGuest) {
        amendments++;
        if (byGuest) guestAmendments++;
    }

    void begin(WalkInCreated created) {
        source = SeatingSource.WALK_IN;
        stay = created.stay();
        party = created.party();
    }

    void promiseAgain(SeatingReinstated reinstated) {
        answerBy = reinstated.answerBy();
        lateAt = reinstated.lateAt();
    }

    /** The seating has another status: nothing waits for an answer about the status before, and nobody is late for it. */
    void settle() {
        amendment = null;
        late = false;
    }

    /** A party that was known to be late is so no more, until it counts as late again. */
    void expectLater(LatenessAnnounced announced) {
        countAmendment(announced.by() == ActingSide.GUEST);
        late = false;
        lateAt = announced.lateAt();
    }

    void runLate() {
        late = true;
    }

    @Nullable
    SeatingSource source() {
        return source;
    }

    SeatingGuest guest() {
        return guest;
    }

    @Nullable
    Stay stay() {
        return stay;
    }

    @Nullable
    PartySize party() {
        return party;
    }

    @Nullable
    Instant answerBy() {
        return answerBy;
    }

    boolean acceptIfUnanswered() {
        return acceptIfUnanswered;
    }

    @Nullable
    OpenAmendment amendment() {
        return amendment;
    }

    boolean isKnownToBeLate() {
        return late;
    }

    @Nullable
    Instant lateAt() {
        return lateAt;
    }

    boolean mayBeAmended(boolean byGuest, ActionBudgets budgets) {
        return amendments < budgets.amendments() && (!byGuest || guestAmendments < budgets.guestAmendments());
    }
}
