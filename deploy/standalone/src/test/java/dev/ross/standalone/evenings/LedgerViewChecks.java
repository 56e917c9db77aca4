package dev.ross.standalone.evenings;

import dev.ross.standalone.evenings.MailsOfTheEvening.Delivery;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Checks that the ledger which staff see says of each mail what became of it. */
record LedgerViewChecks(MailsOfTheEvening mails, Set<String> seen) {
    LedgerViewChecks(MailsOfTheEvening mails) {
        this(mails, new HashSet<>());
    }

    void look(String view, String key, Document content) {
        if (!view.startsWith("notification-ledger") || !(content.get("entry") instanceof Document entry)) return;
        var id = String.valueOf(entry.get("id"));
        seen.add(id);
        var message = mails.messages.values().stream()
                .filter(one -> one.requested.notification().toString().equals(id))
                .findFirst()
                .orElseThrow();
        ViewChecks.same(
                view,
                key + " resends",
                ((Number) Objects.requireNonNull(entry.get("resends"))).intValue(),
                message.resends);
        for (var one : (List<?>) Objects.requireNonNull(entry.get("recipients")))
            recipient(view, key, (Document) one, message.deliveries.get(String.valueOf(((Document) one).get("id"))));
    }

    private void recipient(String view, String key, Document shown, @Nullable Delivery happened) {
        if (happened == null || !(shown.get("delivery") instanceof Document delivery))
            throw new InvariantBroken(Invariant.VIEWS_SAY_WHAT_HAPPENED, view + "/" + key + " says " + shown);
        var line = delivery.get("status") + " " + delivery.get("failure") + " " + delivery.get("attempt");
        ViewChecks.same(
                view,
                key + "/" + shown.get("id"),
                line,
                happened.status + " " + happened.failure + " " + happened.attempt);
        if (String.valueOf(delivery.get("status")).equals("SENT"))
            ViewChecks.same(view, key + " inbox", mails.inbox.containsKey(happened.mail()), true);
    }

    /** To be called after the last document. */
    void sawEverything() {
        if (seen.size() != mails.messages.size())
            throw new InvariantBroken(
                    Invariant.VIEWS_SAY_WHAT_HAPPENED,
                    "the ledger has " + seen.size() + " messages of " + mails.messages.size());
    }
}
