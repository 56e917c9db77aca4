package dev.ross.command.notification;

import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationRejection;
import java.time.Clock;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Opens the record of a message for each command about it. */
@Component
class NotificationCommands {
    private final Stored<NotificationId, Notification> notifications;
    private final Clock clock;

    NotificationCommands(Kinds kinds, Clock clock) {
        this.notifications = kinds.of(
                Notification.class, "notification", Notification::blank, NotificationRejection.UNKNOWN_NOTIFICATION);
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(RequestNotification request) {
        return decide(
                notifications.existingOrNew(request.notification()),
                request.notification(),
                notification -> notification.decide(request, clock.instant()));
    }

    @CommandHandler
    Outcome handle(RecordSent sent) {
        return decide(
                notifications.existing(sent.notification()),
                sent.notification(),
                notification -> notification.decide(sent, clock.instant()));
    }

    @CommandHandler
    Outcome handle(RecordFailed failed) {
        return decide(
                notifications.existing(failed.notification()),
                failed.notification(),
                notification -> notification.decide(failed, clock.instant()));
    }

    private static Outcome decide(
            Aggregate<Notification> notification, NotificationId id, Consumer<Notification> decision) {
        notification.execute(decision);
        return new Outcome(id.toString(), notification.version());
    }
}
