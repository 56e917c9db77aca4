package dev.ross.command.web;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.RestaurantId;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** Messages as the saga service makes them. */
final class SampleMessage {
    private SampleMessage() {}

    /** A new message that was sent. */
    static NotificationId sent(SampleRestaurant restaurant) {
        var message = new NotificationId(RestaurantId.of(restaurant.id()), RouteSamples.name("message"));
        var addressee = new Addressee(
                "ada", false, Personal.of(Subject.staff("ada"), new Recipient("Ada", "ada@example.org", "en")));
        var commands = DefaultCommandGateway.builder()
                .commandBus(restaurant.service().context.getBean(CommandBus.class))
                .build();
        commands.sendAndWait(new RequestNotification(
                message, NotificationTemplate.STAFF_INVITED, List.of(addressee), null, Map.of(), null));
        commands.sendAndWait(new RecordSent(message, 1, List.of("ada")));
        return message;
    }
}
