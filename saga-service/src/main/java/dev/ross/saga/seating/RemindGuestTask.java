package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.outbox.OutboxTask;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reminds the guest of an accepted seating at each time of the booking policy, as both are at that moment. A reminder
 * whose time had passed when the party became expected is skipped; of several that are due at once, after an outage,
 * only the last is sent. Each is requested once, however often this runs.
 */
@Component
class RemindGuestTask implements OutboxTask<PlannedReminders> {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final NotifyGuestExpansion expansion;
    private final CommandSender commands;
    private final Clock clock;

    RemindGuestTask(
            StreamHistory history,
            RestaurantDirectory directory,
            NotifyGuestExpansion expansion,
            CommandSender commands,
            Clock clock) {
        this.history = history;
        this.directory = directory;
        this.expansion = expansion;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind-guest";
    }

    @Override
    public Class<PlannedReminders> data() {
        return PlannedReminders.class;
    }

    @Override
    public void run(PlannedReminders planned) throws Exception {
        runWhenDue(planned);
    }

    /** Sends the reminder that is due, and returns when the next one is. */
    @Override
    public Optional<Instant> runWhenDue(PlannedReminders planned) throws Exception {
        var seating = ExpectedVisit.of(planned.seating(), history);
        if (seating.status() != SeatingStatus.ACCEPTED || seating.sequence() != planned.sequence())
            return Optional.empty();
        var now = clock.instant();
        var times = dueTimes(planned, seating);
        var due = times.stream().filter(time -> !time.isAfter(now)).reduce((one, later) -> later);
        if (due.isPresent()) remind(planned.seating(), due.get(), seating.cause());
        return times.stream().filter(time -> time.isAfter(now)).findFirst();
    }

    private List<Instant> dueTimes(PlannedReminders planned, ExpectedVisit seating) {
        return directory.remindersOf(planned.seating().restaurant()).dueTimes(seating.stay()).stream()
                .filter(time -> time.isAfter(seating.since()))
                .toList();
    }

    /** The time is part of the cause, and so of the message's identity: each is requested once. */
    private void remind(SeatingId seating, Instant due, CausationMetadata visit) throws Exception {
        var cause = new CausationMetadata(visit.id() + "/" + name() + "@" + due, visit.trail());
        var request = new NotifyGuest(seating, NotificationTemplate.SEATING_REMINDER, null);
        for (var command : expansion.commands(request, cause.id()))
            commands.send(command, "RemindGuestTask", cause.metadata());
    }
}
