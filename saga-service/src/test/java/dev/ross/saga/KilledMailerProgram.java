package dev.ross.saga;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A process that requests and mails a message for each id that it reads, until a test kills it. */
final class KilledMailerProgram {
    private KilledMailerProgram() {}

    /**
     * @param args settings of the service
     */
    public static void main(String[] args) throws Exception {
        var service = new SpringApplicationBuilder(SagaService.class, EventLog.class, CommandSideStub.class).run(args);
        var events = service.getBean(EventStore.class);
        try (var ids = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var id = ids.readLine(); id != null; id = ids.readLine()) request(id, events);
        }
        System.exit(0); // the test is over
    }

    private static void request(String id, EventStore events) {
        var recipient = new Recipient("Ada", "ada@example.org", "en");
        var requested = new NotificationRequested(
                NotificationId.of(id),
                NotificationTemplate.STAFF_INVITED,
                List.of(new Addressee("ada", true, Personal.of(Subject.guest("ada"), recipient))),
                null,
                Map.of("restaurant", "Demo", "role", "STAFF"),
                null,
                RestaurantEvents.NOON);
        events.publish(new GenericDomainEventMessage<>("notification", "notification:" + id, 0, requested));
    }
}
