package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the outcomes of a message's mails until they are recorded, in batches of one command for each outcome. */
final class MailOutcomes {
    /** Outcomes recorded together. A crash loses those not yet recorded; {@link SentMails} has the accepted ones. */
    static final int BATCH = 50;

    private final NotificationId notification;
    private final List<String> sent = new ArrayList<>();
    private final Map<String, List<String>> failed = new LinkedHashMap<>();
    private int size;

    MailOutcomes(NotificationId notification) {
        this.notification = notification;
    }

    void sent(String addressee) {
        sent.add(addressee);
        size++;
    }

    void failed(String addressee, String reason) {
        failed.computeIfAbsent(reason, first -> new ArrayList<>()).add(addressee);
        size++;
    }

    boolean areMany() {
        return size >= BATCH;
    }

    /** The commands that record them. */
    List<NotificationCommand> commands() {
        List<NotificationCommand> commands = new ArrayList<>();
        if (!sent.isEmpty()) commands.add(new RecordSent(notification, sent));
        failed.forEach((reason, addressees) -> commands.add(new RecordFailed(notification, addressees, reason)));
        return commands;
    }

    void clear() {
        sent.clear();
        failed.clear();
        size = 0;
    }
}
