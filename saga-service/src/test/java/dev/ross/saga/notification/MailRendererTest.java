package dev.ross.saga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.platform.history.HistoryInTests;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MailRendererTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private final MailRenderer renderer = new MailRenderer(
            new TemplateModel(new InvitationCodes(new byte[32]), new PublicUrlProperties(URI.create("http://ross"))));
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void theSeatingIsReadOnlyForAMessageThatTellsOfItsGuest() {
        assertThat(renderer.draft(requested(NotificationTemplate.REQUEST_RECEIVED), seating())
                        .blanks())
                .doesNotContainKey("guest");
        assertThat(reads).hasValue(0);

        assertThat(renderer.draft(requested(NotificationTemplate.REQUEST_TO_ANSWER), seating())
                        .blanks())
                .containsKey("guest");
        assertThat(reads).hasValue(1);
    }

    @Test
    void aFormIsReadOnce() {
        var requested = requested(NotificationTemplate.REQUEST_RECEIVED);
        assertThat(renderer.draft(requested, seating()).template())
                .isSameAs(renderer.draft(requested, seating()).template());
    }

    private Supplier<SeatingRecord> seating() {
        var id = evening.seating("s1");
        var history = HistoryInTests.of("seating:" + id, evening.requested(id, RestaurantEvents.NOON));
        return () -> {
            reads.incrementAndGet();
            return SeatingRecord.of(id, history);
        };
    }

    private static NotificationRequested requested(NotificationTemplate template) {
        var id = new NotificationId(evening.restaurant(), "n");
        return new NotificationRequested(
                id,
                template,
                List.of(),
                evening.seating("s1"),
                Map.of("restaurant", "Freden"),
                null,
                RestaurantEvents.NOON);
    }
}
