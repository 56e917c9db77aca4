package dev.ross.saga;

import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.push.PushCommand.RemovePushSubscription;
import dev.ross.contracts.push.PushEvent.PushSubscriptionRemoved;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.EscalateHail;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.waitlist.WaitlistCommand.EndWaits;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Replaces the command side with the fewest possible decisions: a message is requested once, and its outcome is as
 * recorded.
 */
public class CommandSideStub {
    public final AtomicInteger answersToLose = new AtomicInteger();
    private final EventStore events;
    private final Clock clock;

    CommandSideStub(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @CommandHandler
    void handle(RequestNotification request) {
        if (!historyOf(request).isEmpty()) return;
        append(
                "notification:" + request.notification(),
                new NotificationRequested(
                        request.notification(),
                        request.template(),
                        request.addressees(),
                        request.seating(),
                        request.facts(),
                        request.words(),
                        clock.instant()));
    }

    @CommandHandler
    void handle(RecordSent sent) {
        if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
            throw new IllegalStateException("the store is away");
        append(
                "notification:" + sent.notification(),
                new NotificationSent(sent.notification(), sent.addressees(), null, clock.instant()));
    }

    @CommandHandler
    void handle(RecordFailed failed) {
        append(
                "notification:" + failed.notification(),
                new NotificationFailed(
                        failed.notification(), failed.addressees(), failed.failure(), null, clock.instant()));
    }

    @CommandHandler
    void handle(RecordDelayed delayed) {
        append(
                "notification:" + delayed.notification(),
                new NotificationDelayed(
                        delayed.notification(), delayed.addressees(), delayed.cause(), clock.instant()));
    }

    @CommandHandler
    void handle(RemovePushSubscription remove) {
        append(
                "push:" + remove.person(),
                new PushSubscriptionRemoved(remove.person(), remove.subscription(), remove.cause(), clock.instant()));
    }

    @CommandHandler
    void handle(EndWaiting end) {
        append("seating:" + end.seating(), new SeatingExpired(end.seating(), List.of(), RestaurantEvents.NOON));
    }

    /** Accepts the command as in time, without an event. */
    @CommandHandler
    void handle(NoteLateness late) {}

    @CommandHandler
    void handle(LapseSeating late) {}

    @CommandHandler
    void handle(EscalateHail unclaimed) {}

    /** Issues no report; a test stores the events itself. */
    @CommandHandler
    void handle(IssueWeeklyReport issue) {}

    /** Offers no place; a test stores the events of offers itself. */
    @CommandHandler
    void handle(OfferPlace place) {}

    @CommandHandler
    void handle(EndWaits end) {}

    private List<Object> historyOf(NotificationCommand command) {
        return events.readEvents("notification:" + command.notification())
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }

    private void append(String stream, Object event) {
        var next = events.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
        var type = stream.substring(0, stream.indexOf(':'));
        events.publish(new GenericDomainEventMessage<>(type, stream, next, event));
    }
}
