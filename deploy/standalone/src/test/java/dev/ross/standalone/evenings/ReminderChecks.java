package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.standalone.evenings.EveningModel.Party;
import java.time.Instant;
import java.util.List;

/** Checks when the processes are done that guests were reminded of their visits in time, and not otherwise. */
record ReminderChecks(EveningRules rules, EveningModel model, Instant now) {
    void agree() {
        for (var party : model.parties.values())
            if (party.status == SeatingStatus.ACCEPTED && now.isBefore(party.stay.from())) reminded(party);
    }

    private void reminded(Party party) {
        var contact = party.contact;
        var due = rules.policy().reminders().dueTimes(party.stay).stream()
                .filter(time -> time.isAfter(party.expectedSince) && !time.isAfter(now))
                .toList();
        var sent = remindersOf(party);
        var wanted = contact == null || contact.email() == null ? 0 : due.size();
        // Two that came due while the processes could not work are sent as one.
        var enough = wanted == 0 ? sent.isEmpty() : !sent.isEmpty() && sent.size() <= wanted;
        if (!enough || sent.stream().anyMatch(at -> at.isBefore(due.getFirst())))
            EveningChecks.broken(
                    Invariant.REMINDED_IN_TIME, party.id + " was reminded at " + sent + " and was to be at " + due);
    }

    private List<Instant> remindersOf(Party party) {
        return model.messages.stream()
                .skip(party.messagesBefore)
                .map(EveningModel.SentMessage::message)
                .filter(message -> message.template() == NotificationTemplate.SEATING_REMINDER
                        && party.id.equals(message.seating()))
                .map(NotificationRequested::at)
                .toList();
    }
}
