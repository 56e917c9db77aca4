package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationId;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the mail server took and is not noted yet: if noting fails, it is only noted again. */
final class Posted {
    private static final int REMEMBERED = 10_000;

    private final Set<NotificationId> ids = new LinkedHashSet<>();

    synchronized boolean has(NotificationId id) {
        return ids.contains(id);
    }

    synchronized void add(NotificationId id) {
        if (ids.size() >= REMEMBERED) ids.remove(ids.iterator().next());
        ids.add(id);
    }

    synchronized void forget(NotificationId id) {
        ids.remove(id);
    }
}
