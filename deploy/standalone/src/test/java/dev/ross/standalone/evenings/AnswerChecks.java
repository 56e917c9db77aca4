package dev.ross.standalone.evenings;

import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.EveningModel.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Checks what guests say about coming: each answer is kept once, and is about the present time of the seating. */
record AnswerChecks(EveningModel model) {
    void before(VisitConfirmed event) {
        if (party(event.seating()).confirmed) broken(event + " was known");
    }

    void before(LatenessAnnounced event, Instant now) {
        var party = party(event.seating());
        var comes = event.expectedAt();
        if (comes.equals(party.announced)) broken(event + " was known");
        if (!comes.isAfter(now) || !comes.isAfter(party.stay.from()) || !comes.isBefore(party.stay.to()))
            broken(event + " is about another time");
    }

    /** After the events of the command: an answer that was taken is kept. */
    void answered(Object command, String answer) {
        if (!(command instanceof SeatingCommand about) || !model.parties.containsKey(about.seating())) return;
        var party = party(about.seating());
        if (command instanceof RequesterNaming named && named.by() instanceof Requester.LinkHolder holder) {
            var isOld = !holder.startsAt().equals(party.stay.from().truncatedTo(ChronoUnit.SECONDS));
            if (isOld != answer.equals("VISIT_MOVED")) broken(command + " is answered " + answer);
        }
        if (!answer.equals("ok")) return;
        switch (command) {
            case ConfirmVisit confirm -> {
                if (!party.confirmed) broken(confirm + " is forgotten");
            }
            case AnnounceLateness late -> {
                var comes = party.stay.from().plus(Duration.ofMinutes(late.minutes()));
                if (!comes.equals(party.announced)) broken(late + " is forgotten");
            }
            default -> {}
        }
    }

    private Party party(SeatingId seating) {
        return Objects.requireNonNull(model.parties.get(seating));
    }

    private static void broken(String detail) {
        EveningChecks.broken(Invariant.ANSWERS_ARE_OF_THE_VISIT, detail);
    }
}
