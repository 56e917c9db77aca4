package dev.ross.command.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandService;
import dev.ross.command.Databases;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.Refused;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.RequestEvent;
import dev.ross.contracts.Trail;
import dev.ross.contracts.customer.CustomerEvent;
import dev.ross.contracts.customer.CustomerEvent.WaitlistJoinCounted;
import dev.ross.contracts.guest.GuestEvent;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.seating.MailedBookingEvent;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.serviceday.ServiceCalendarEvent;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.ServiceDayListed;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.team.EngagementEvent;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.waitlist.WaitlistEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One test's view of the started service: what happened before, what is asked, what came of it. */
public final class House {
    /** As many as one statement takes. */
    private static final int ROWS = 2000;

    private static final StandingClock CLOCK = new StandingClock();
    private static final ConfigurableApplicationContext SERVICE = new SpringApplicationBuilder(CommandService.class)
            .properties(Databases.newStore())
            .initializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> CLOCK))
            .run(
                    "--spring.config.name=command-service",
                    "--server.port=0",
                    "--ross.identity.issuer=http://127.0.0.1:1/realms/ross");

    private final EventStore store = SERVICE.getBean(EventStore.class);
    private final Map<String, Long> next = new HashMap<>();
    private final Set<ServiceDayId> listed = new HashSet<>();
    private MetaData asked = MetaData.emptyInstance();
    private List<Object> happened = List.of();
    private @Nullable Refused refused;
    private @Nullable Outcome outcome;

    public House() {
        CLOCK.set(Evening.NOON);
    }

    public House given(Object... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : withTheirCalendars(events)) {
            var stream = streamOf(event);
            long sequence = next.merge(stream, 0L, (before, none) -> before + 1);
            messages.add(
                    new GenericDomainEventMessage<>(stream.substring(0, stream.indexOf(':')), stream, sequence, event));
        }
        for (int from = 0; from < messages.size(); from += ROWS)
            store.publish(messages.subList(from, Math.min(messages.size(), from + ROWS)));
        return this;
    }

    /** The books' index lists each date together with what is written first into its book. */
    private List<Object> withTheirCalendars(Object... events) {
        var all = new ArrayList<Object>();
        for (var event : events) {
            all.add(event);
            if (event instanceof ServiceDayEvent book && listed.add(book.day()))
                all.add(new ServiceDayListed(book.day().restaurant(), book.day().date()));
        }
        return all;
    }

    public House at(Instant now) {
        CLOCK.set(now);
        return this;
    }

    public House later(Duration by) {
        CLOCK.advance(by);
        return this;
    }

    public House askedWith(String key, String body) {
        asked = MetaData.with(Trail.IDEMPOTENCY_KEY, key).and(Trail.FINGERPRINT, body);
        return this;
    }

    public House asSeenAt(long version) {
        asked = MetaData.with(Trail.EXPECTED_VERSION, version);
        return this;
    }

    public House when(Object command) {
        var engine = SERVICE.getBean(EventStorageEngine.class);
        var before = engine.createHeadToken();
        refused = null;
        outcome = null;
        try {
            outcome = DefaultCommandGateway.builder()
                    .commandBus(SERVICE.getBean(CommandBus.class))
                    .build()
                    .sendAndWait(new GenericCommandMessage<>(command, asked));
        } catch (Refused no) {
            refused = no;
        }
        try (var since = engine.readEvents(before, false)) {
            happened = since.<Object>map(event -> event.getPayload())
                    .filter(event -> !isBookkeeping(event))
                    .toList();
        }
        asked = MetaData.emptyInstance();
        return this;
    }

    /** Exactly these, in this order; a class stands for any event of its kind. */
    public House expect(Object... events) {
        assertThat(refused).isNull();
        assertThat(happened.stream().<Class<?>>map(Object::getClass).toList())
                .isEqualTo(Stream.of(events).<Class<?>>map(House::kindOf).toList());
        for (int i = 0; i < events.length; i++)
            if (!(events[i] instanceof Class<?>)) assertThat(happened.get(i)).isEqualTo(events[i]);
        return this;
    }

    private static Class<?> kindOf(Object expected) {
        return expected instanceof Class<?> kind ? kind : expected.getClass();
    }

    public House expectId(String id) {
        assertThat(outcome().id()).isEqualTo(id);
        return this;
    }

    public House expectNothing() {
        assertThat(refused).isNull();
        assertThat(happened).isEmpty();
        return this;
    }

    public House expectRejection(Rejection rejection) {
        assertThat(refused).as("refused with " + rejection).isNotNull();
        assertThat(Objects.requireNonNull(refused).refusal().code()).isEqualTo(rejection.name());
        assertThat(happened).isEmpty();
        return this;
    }

    /** What the rejection tells beside its code. */
    public House expectMore(String name, Object value) {
        return expectMore(Map.of(name, value));
    }

    public House expectMore(Map<String, Object> all) {
        assertThat(Objects.requireNonNull(refused).refusal().more()).isEqualTo(all);
        return this;
    }

    public <E> E happened(Class<E> kind) {
        return happened.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What has to be read to know this stream's aggregate: its snapshot, if it has one, and what came after it. */
    public List<Object> readAgain(String stream) {
        return store.readEvents(stream)
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }

    /** Other times that were told with the refusal. */
    public List<String> alternatives() {
        var more = Objects.requireNonNull(refused).refusal().more().get("alternatives");
        return more instanceof List<?> times
                ? times.stream().map(String::valueOf).toList()
                : List.of();
    }

    public Instant now() {
        return CLOCK.instant();
    }

    /** Everything that came of the last command, in order. */
    public List<Object> happened() {
        return happened;
    }

    /** Why the last command was refused; absent if it was obeyed. */
    public @Nullable String refusal() {
        return refused == null ? null : refused.refusal().code();
    }

    /** Every event of a stream that was ever stored. */
    public List<Object> readFromTheStart(String stream) {
        return SERVICE.getBean(EventStorageEngine.class)
                .readEvents(stream, 0)
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }

    public Outcome outcome() {
        return Objects.requireNonNull(outcome);
    }

    /** What only counts, or keeps an index: a test of a decision need not name it. */
    private static boolean isBookkeeping(Object event) {
        return event instanceof WaitlistJoinCounted
                || event instanceof MailedBookingEvent
                || event instanceof ServiceCalendarEvent
                || event instanceof RequestEvent;
    }

    private static String streamOf(Object event) {
        return switch (event) {
            case SeatingEvent seating -> "seating:" + seating.seating();
            case RestaurantEvent restaurant -> "restaurant:" + restaurant.restaurant();
            case TeamEvent team -> "team:" + team.restaurant();
            case EngagementEvent engagement -> "engagement:" + engagement.staff();
            case CustomerEvent customer -> "customer:" + customer.customer();
            case GuestEvent guest -> "guest:" + guest.guest();
            case NotificationEvent notification -> "notification:" + notification.notification();
            case WaitlistEvent waitlist -> "waitlist:" + waitlist.waiting().list();
            case ServiceDayEvent day -> "day:" + day.day();
            case ServiceCalendarEvent calendar -> "calendar:" + calendar.restaurant();
            case MailedBookingEvent booking -> "mailed-bookings:" + booking.restaurant();
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }
}
