package dev.ross.command.push;

import static dev.ross.command.platform.axon.AggregateRepository.once;
import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.push.PushRejection.ENDPOINT_NOT_ALLOWED;
import static dev.ross.contracts.push.PushRejection.UNKNOWN_SUBSCRIPTION;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.push.PushCommand.RemovePushSubscription;
import dev.ross.contracts.push.PushCommand.SubscribeDevice;
import dev.ross.contracts.value.PersonId;
import dev.ross.platform.push.EndpointRule;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about the devices to which a person's messages are pushed. */
@Component
class PushCommands {
    private final AggregateRepository<PersonId, PushSubscriptions> people;
    private final EndpointRule rule;
    private final ActionBudgets budgets;
    private final Clock clock;

    PushCommands(AggregateRepositories repositories, EndpointRule rule, ActionBudgets budgets, Clock clock) {
        this.people = repositories.of(
                PushSubscriptions.class, StreamKind.PUSH, PushSubscriptions::blank, UNKNOWN_SUBSCRIPTION);
        this.rule = rule;
        this.budgets = budgets;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(SubscribeDevice subscribe, MetaData metaData) {
        var target = subscribe.target().value();
        require(target != null && rule.allowed(target.endpoint()).isPresent(), ENDPOINT_NOT_ALLOWED);
        var now = clock.instant();
        var outcome = once(
                people.existingOrNew(subscribe.person()),
                subscribe.person(),
                RequestMetadata.by(metaData),
                person -> person.decide(subscribe, budgets.subscriptions(), now));
        return new CommandOutcome(subscribe.subscription().toString(), outcome.version());
    }

    @CommandHandler
    CommandOutcome handle(RemovePushSubscription remove, MetaData metaData) {
        var now = clock.instant();
        return once(
                people.existing(remove.person()),
                remove.person(),
                RequestMetadata.by(metaData),
                person -> person.decide(remove, now));
    }
}
