package dev.ross.command.seating.decision;

import dev.ross.command.booking.BookingRules;
import dev.ross.command.seating.IndexedSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import org.jspecify.annotations.Nullable;

/** Computes stay and party size after an amendment. */
final class AmendedStay {
    private AmendedStay() {}

    /**
     * The stay after an amendment: another beginning by today's time zone rules, another length for another party size.
     * An amendment by the guest changes the fields it contains in their open amendment, if there is one. A party whose
     * size staff correct on arrival stays as long as was planned.
     */
    static Stay of(IndexedSeating known, AmendSeating amend, BookingRules bookingRules) {
        var amendment = amend.by().isGuest() ? known.amendment() : null;
        var base = amendment == null ? known.stay() : amendment.stay();
        var startsAt = amend.startsAt() == null ? base.startsAt() : amend.startsAt();
        var party = partyOf(known.party(), amendment == null ? null : amendment.party(), amend);
        if (amendment != null && startsAt.equals(base.startsAt()) && party.equals(amendment.party())) return base;
        var stay = known.stay();
        if (!startsAt.equals(stay.startsAt())) return bookingRules.stayFrom(startsAt, party);
        var hasArrived = !amend.by().isGuest() && !bookingRules.now().isBefore(stay.from());
        return hasArrived || party.equals(known.party()) ? stay : bookingRules.lasting(stay, party);
    }

    /** The party size after an amendment: its own, else that of the open amendment, else as before. */
    static PartySize partyOf(PartySize agreed, @Nullable PartySize requested, AmendSeating amend) {
        if (amend.party() != null) return amend.party();
        return requested == null ? agreed : requested;
    }
}
