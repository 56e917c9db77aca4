package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DelayCause;
import dev.ross.saga.platform.mail.MailDelayed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects which mails of a message have to wait, and why. */
final class MailDelays {
    private final Set<String> waiting = new LinkedHashSet<>();
    private final List<MailDelayed> failures = new ArrayList<>();

    MailDelays(List<Addressee> all) {
        for (var addressee : all) waiting.add(addressee.id());
    }

    void settled(String addressee) {
        waiting.remove(addressee);
    }

    void add(MailDelayed failure) {
        failures.add(failure);
    }

    int size() {
        return failures.size();
    }

    boolean isEmpty() {
        return failures.isEmpty();
    }

    /** Those for whom there is no outcome, whether they were tried or not. */
    Set<String> waiting() {
        return waiting;
    }

    /** What the last failure says; the addressees that were not tried wait for the same. */
    DelayCause cause() {
        return failures.getLast().reason();
    }

    void throwFirst() {
        if (!failures.isEmpty()) throw failures.getFirst();
    }
}
