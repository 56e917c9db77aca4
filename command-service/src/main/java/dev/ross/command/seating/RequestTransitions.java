package dev.ross.command.seating;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.NOT_AMENDABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_CANCELLABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_PENDING;
import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static dev.ross.contracts.seating.SeatingStatus.PENDING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Transitions of a requested seating: it is accepted, declined, cancelled or expires; it is amended, and its guest's
 * words and contact are kept up to date.
 */
public record RequestTransitions(SeatingState state) {
    /**
     * @param lateAt when the party counts as late
     */
    public void accept(ActingSide by, Instant lateAt, Instant now) {
        state.require(PENDING, NOT_PENDING);
        apply(new SeatingAccepted(state.id(), by, lateAt, now));
    }

    /**
     * @param alternatives the nearest free times
     */
    public void decline(@Nullable Personal<String> reason, List<LocalDateTime> alternatives, Instant now) {
        state.require(PENDING, NOT_PENDING);
        apply(new SeatingDeclined(state.id(), state.guest().aboutIfSaid(reason), alternatives, now));
    }

    /**
     * @param alternatives the nearest free times
     */
    public void expire(List<LocalDateTime> alternatives, Instant now) {
        state.require(PENDING, NOT_PENDING);
        apply(new SeatingExpired(state.id(), alternatives, now));
    }

    public void cancel(ActingSide by, @Nullable Personal<String> reason, Instant now) {
        require(state.status().isUpcoming(), NOT_CANCELLABLE);
        apply(new SeatingCancelled(state.id(), by, state.guest().aboutIfSaid(reason), now));
    }

    public void requestAmendment(OpenAmendment amendment, Instant now) {
        state.require(ACCEPTED, NOT_AMENDABLE);
        apply(new AmendmentRequested(
                state.id(), amendment.stay(), amendment.party(), state.guest().notes(), amendment.answerBy(), now));
    }

    /** Refuses the open amendment, if there is one. */
    public void refuseAmendment(ActingSide by, @Nullable Personal<String> reason, Instant now) {
        if (state.amendment() != null)
            apply(new AmendmentRefused(state.id(), by, state.guest().aboutIfSaid(reason), now));
    }

    /**
     * @param answerBy until when an answer is promised; absent unless it waits for one
     * @param lateAt when the party counts as late; absent unless it is expected
     * @param asked the amendment that stays open; absent if none does
     */
    public void amend(
            ActingSide by,
            Stay stay,
            PartySize party,
            @Nullable Instant answerBy,
            @Nullable Instant lateAt,
            @Nullable OpenAmendment asked,
            Instant now) {
        require(state.status().isOpen(), NOT_AMENDABLE);
        apply(new SeatingAmended(state.id(), by, stay, party, state.guest().notes(), answerBy, lateAt, asked, now));
    }

    /** Changes the notes; absent ones stay as they are, blank ones are removed. */
    public void changeNotes(
            ActingSide by, @Nullable Personal<String> notes, @Nullable Personal<String> staffNotes, Instant now) {
        var guests = notes == null ? state.guest().notes() : state.guest().written(notes);
        var staffs =
                staffNotes == null ? state.guest().staffNotes() : state.guest().written(staffNotes);
        if (Objects.equals(guests, state.guest().notes())
                && Objects.equals(staffs, state.guest().staffNotes())) return;
        apply(new NotesChanged(state.id(), by, guests, staffs, now));
    }

    /** Copies the contact from the guest's profile, unless the seating is over. */
    public void updateContact(Guest profile, Instant now) {
        var contact = state.guest().contact();
        if (contact == null || !state.status().isOpen()) return;
        var current = profile.contact(contact);
        if (!current.equals(contact)) apply(new GuestContactChanged(state.id(), current, now));
    }
}
