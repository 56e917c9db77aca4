package dev.ross.command.notification;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationRejection;
import java.time.Clock;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Handles commands about messages and their delivery. */
@Component
class NotificationCommands {
    private final AggregateRepository<NotificationId, Notification> notifications;
    private final Clock clock;

    NotificationCommands(AggregateRepositories repositories, Clock clock) {
        this.notifications = repositories.of(
                Notification.class,
                StreamKind.NOTIFICATION,
                Notification::blank,
                NotificationRejection.UNKNOWN_NOTIFICATION);
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(RequestNotification request) {
        return decide(
                notifications.existingOrNew(request.notification()),
                request.notification(),
                notification -> notification.decide(request, clock.instant()));
    }

    @CommandHandler
    CommandOutcome handle(RecordSent sent) {
        return decide(
                notifications.existing(sent.notification()),
                sent.notification(),
                notification -> notification.decide(sent, clock.instant()));
    }

    @CommandHandler
    CommandOutcome handle(RecordFailed failed) {
        return decide(
                notifications.existing(failed.notification()),
                failed.notification(),
                notification -> notification.decide(failed, clock.instant()));
    }

    @CommandHandler
    CommandOutcome handle(RecordDelayed delayed) {
        return decide(
                notifications.existing(delayed.notification()),
                delayed.notification(),
                notification -> notification.decide(delayed, clock.instant()));
    }

    @CommandHandler
    CommandOutcome handle(ResendNotification resend, MetaData metaData) {
        var now = clock.instant();
        return once(
                notifications.existing(resend.notification()),
                resend.notification(),
                RequestMetadata.by(metaData),
                notification -> notification.decide(resend, now));
    }

    private static CommandOutcome decide(
            Aggregate<Notification> notification, NotificationId id, Consumer<Notification> decision) {
        notification.execute(decision);
        return new CommandOutcome(id.toString(), notification.version());
    }
}
