package dev.ross.command.customer;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.customer.CustomerCommand;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerCommand.WithdrawConsent;
import java.time.Clock;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles commands about a guest's profile and preferences. */
@Component
class CustomerCommands {
    private final CustomerStore guests;
    private final Clock clock;

    CustomerCommands(CustomerStore guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(UpdateProfile update, MetaData metaData) {
        var now = clock.instant();
        return decide(
                update,
                metaData,
                customer -> customer.decide(update, guests.budgets().profileChanges(), now));
    }

    @CommandHandler
    CommandOutcome handle(UpdatePreferences update, MetaData metaData) {
        var now = clock.instant();
        return decide(
                update,
                metaData,
                customer -> customer.decide(update, guests.budgets().profileChanges(), now));
    }

    @CommandHandler
    CommandOutcome handle(WithdrawConsent withdraw, MetaData metaData) {
        var now = clock.instant();
        return decide(withdraw, metaData, customer -> customer.decide(withdraw, now));
    }

    private CommandOutcome decide(CustomerCommand command, MetaData metaData, Consumer<Customer> decision) {
        return once(
                guests.customers().existingOrNew(command.customer()),
                command.customer(),
                RequestMetadata.by(metaData),
                decision);
    }
}
