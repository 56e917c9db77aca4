package dev.ross.saga.notification;

import dev.ross.contracts.notification.DelayCause;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the outcomes of a message's mails until they are recorded, in batches of one command for each outcome. */
final class MailOutcomes {
    /** Outcomes recorded together. A crash loses those not yet recorded; {@link SentMails} has the accepted ones. */
    static final int BATCH = 50;

    private final MailAttempt attempt;
    private final List<String> sent = new ArrayList<>();
    private final Map<DeliveryFailure, List<String>> failed = new EnumMap<>(DeliveryFailure.class);
    private final Map<DelayCause, List<String>> delayed = new EnumMap<>(DelayCause.class);
    private int size;

    MailOutcomes(MailAttempt attempt) {
        this.attempt = attempt;
    }

    void sent(String addressee) {
        sent.add(addressee);
        size++;
    }

    void failed(String addressee, DeliveryFailure failure) {
        failed.computeIfAbsent(failure, first -> new ArrayList<>()).add(addressee);
        size++;
    }

    void delayed(String addressee, DelayCause cause) {
        delayed.computeIfAbsent(cause, first -> new ArrayList<>()).add(addressee);
        size++;
    }

    boolean areMany() {
        return size >= BATCH;
    }

    /** The commands that record them. */
    List<NotificationCommand> commands() {
        var message = attempt.notification();
        var number = attempt.number();
        List<NotificationCommand> commands = new ArrayList<>();
        if (!sent.isEmpty()) commands.add(new RecordSent(message, number, sent));
        failed.forEach((failure, to) -> commands.add(new RecordFailed(message, number, to, failure)));
        delayed.forEach((cause, to) -> commands.add(new RecordDelayed(message, number, to, cause)));
        return commands;
    }

    void clear() {
        sent.clear();
        failed.clear();
        delayed.clear();
        size = 0;
    }
}
