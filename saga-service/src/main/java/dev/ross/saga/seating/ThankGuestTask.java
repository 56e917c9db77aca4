package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.CustomerId;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.MessageRules;
import dev.ross.saga.platform.outbox.OutboxTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Thanks the guest of a closed visit on the next morning, unless it was reinstated since, they do not consent, or they
 * were thanked lately. It is requested once, however often this runs.
 */
@Component
@EnableConfigurationProperties(ThanksProperties.class)
class ThankGuestTask implements OutboxTask<PlannedThanks> {
    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final ThankedGuests thanked;
    private final NotifyGuestExpansion expansion;
    private final CommandSender commands;
    private final ThanksProperties times;
    private final Clock clock;

    ThankGuestTask(
            StreamHistory history,
            RestaurantDirectory directory,
            ThankedGuests thanked,
            NotifyGuestExpansion expansion,
            CommandSender commands,
            ThanksProperties times,
            Clock clock) {
        this.history = history;
        this.directory = directory;
        this.thanked = thanked;
        this.expansion = expansion;
        this.commands = commands;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "thank-guest";
    }

    @Override
    public Class<PlannedThanks> data() {
        return PlannedThanks.class;
    }

    @Override
    public void run(PlannedThanks planned) throws Exception {
        runWhenDue(planned);
    }

    /** Thanks the guest, or returns when it is time to. */
    @Override
    public Optional<Instant> runWhenDue(PlannedThanks planned) throws Exception {
        var visit = ClosedVisit.of(planned.seating(), history).orElse(null);
        if (visit == null || visit.customer() == null) return Optional.empty();
        var closing = visit.closing()
                .filter(last -> last.sequence() == planned.sequence())
                .orElse(null);
        if (closing == null) return Optional.empty();
        var quiet = directory.remindersOf(planned.seating().restaurant()).quietHours();
        var due = visit.thanksDueAt(closing.at(), times, quiet);
        if (!due.isBefore(visit.stay().to().plus(MessageRules.WORTH_THANKING))) return Optional.empty();
        if (due.isAfter(clock.instant())) return Optional.of(due);
        thank(planned, visit.customer(), closing.cause());
        return Optional.empty();
    }

    private void thank(PlannedThanks planned, CustomerId guest, CausationMetadata closing) throws Exception {
        var next = thanked.nextCause(planned.seating().restaurant(), guest, clock.instant());
        if (next.isEmpty()) return;
        var cause = new CausationMetadata(closing.id() + "/" + name(), closing.trail());
        var request = new NotifyGuest(planned.seating(), NotificationTemplate.VISIT_THANKS, null);
        for (var command : expansion.commands(request, next.get()))
            commands.send(command, "ThankGuestTask", cause.metadata());
    }
}
