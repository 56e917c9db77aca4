package dev.ross.command.customer;

import static dev.ross.command.platform.axon.Stored.once;

import dev.ross.command.platform.axon.Asked;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.customer.CustomerCommand;
import dev.ross.contracts.customer.CustomerCommand.UpdatePreferences;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import java.time.Clock;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Opens a guest's book for each command about it. */
@Component
class CustomerCommands {
    private final Guests guests;
    private final Clock clock;

    CustomerCommands(Guests guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(UpdateProfile update, MetaData metaData) {
        var now = clock.instant();
        return decide(
                update,
                metaData,
                customer -> customer.decide(update, guests.budgets().profileChanges(), now));
    }

    @CommandHandler
    Outcome handle(UpdatePreferences update, MetaData metaData) {
        var now = clock.instant();
        return decide(
                update,
                metaData,
                customer -> customer.decide(update, guests.budgets().profileChanges(), now));
    }

    private Outcome decide(CustomerCommand command, MetaData metaData, Consumer<Customer> decision) {
        return once(
                guests.customers().existingOrNew(command.customer()), command.customer(), Asked.by(metaData), decision);
    }
}
