package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.customer.CustomerEvent;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.team.EmploymentEvent.Engaged;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.Stay;
import dev.ross.platform.personal.FixedKeyRing;
import dev.ross.platform.serialization.StoredJson;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An aggregate restored from a snapshot equals the one replayed from its events, processed requests included. */
class SnapshotsTest {
    private static final Serializer STORED = StoredJson.serializer(new FixedKeyRing());

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @TestFactory
    Stream<DynamicTest> whatComesBackFromASnapshotIsWhatWas() {
        return Map.<String, List<?>>of(
                        "restaurant.Restaurant",
                        restaurant.open(),
                        "team.Team",
                        team(),
                        "team.Employment",
                        List.of(new Engaged(StaffId.of("sam"), restaurant.id, StockholmRestaurant.NOON)),
                        "customer.Customer",
                        customer(),
                        "serviceday.ServiceDay",
                        of(ServiceDayEvent.class, seatedParty()),
                        "seating.Seating",
                        of(SeatingEvent.class, seatedParty()),
                        "notification.Notification",
                        notification())
                .entrySet()
                .stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(),
                        () -> comesBack(Class.forName("dev.ross.command." + sample.getKey()), sample.getValue())));
    }

    @Test
    void aLongStreamIsReadFromASnapshotAndAFewEvents() {
        var fixture = restaurant.given(restaurant.open());
        for (int i = 0; i < 100; i++) {
            fixture.when(new UnpublishRestaurant(restaurant.id)).expect(RestaurantUnpublished.class);
            fixture.when(new PublishRestaurant(restaurant.id)).expect(RestaurantPublished.class);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(fixture.readAgain("restaurant:" + restaurant.id))
                        .hasSizeLessThanOrEqualTo(80) // the latest snapshot may be missing
                        .first()
                        .isNotInstanceOf(RestaurantEvent.class));
    }

    private static <A> void comesBack(Class<A> type, List<?> history) throws Exception {
        AggregateModel<A> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(type);
        var half = history.size() / 2;
        var replayed = replayed(type, model, history);
        var before = replayed(type, model, history.subList(0, half));
        var snapshot = STORED.serialize(before, String.class);
        A restored = STORED.deserialize(snapshot);
        assertThat(snapshot.getType().getRevision())
                .as("a snapshot has a revision")
                .isNotEmpty();
        assertThat(restored).usingRecursiveComparison().isEqualTo(before);
        for (int i = half; i < history.size(); i++) model.publish(message(history.get(i), i), restored);
        assertThat(restored).usingRecursiveComparison().isEqualTo(replayed);
        A whole = STORED.deserialize(STORED.serialize(replayed, String.class));
        assertThat(whole).usingRecursiveComparison().isEqualTo(replayed);
    }

    private static <A> A replayed(Class<A> type, AggregateModel<A> model, List<?> history) throws Exception {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var root = constructor.newInstance();
        for (int i = 0; i < history.size(); i++) model.publish(message(history.get(i), i), root);
        return root;
    }

    private static DomainEventMessage<?> message(Object event, int sequence) {
        return new GenericDomainEventMessage<>(
                "type",
                "stream",
                sequence,
                event,
                MetaData.from(
                        Map.of(MetadataKeys.IDEMPOTENCY_KEY, "key-" + sequence, MetadataKeys.FINGERPRINT, "body")),
                "event-" + sequence,
                StockholmRestaurant.NOON);
    }

    private List<?> team() {
        var sam = StaffId.of("sam");
        var invitation = new InvitationId(restaurant.id, "i");
        Personal<StaffContact> contact = Personal.of(Subject.staff("sam"), new StaffContact("Sam", "sam@example.org"));
        return List.of(
                new StaffJoined(
                        restaurant.id,
                        StaffId.of("m"),
                        RestaurantRole.MANAGER,
                        contact,
                        null,
                        StockholmRestaurant.NOON),
                new StaffInvited(
                        restaurant.id,
                        invitation,
                        Personal.of(Subject.staff("invited:i"), "sam@example.org"),
                        RestaurantRole.STAFF,
                        "hash",
                        StockholmRestaurant.NOON,
                        StaffId.of("m"),
                        StockholmRestaurant.NOON),
                new StaffJoined(
                        restaurant.id, sam, RestaurantRole.STAFF, contact, invitation, StockholmRestaurant.NOON));
    }

    private List<CustomerEvent> customer() {
        Stay stay = restaurant.stay("2026-11-20T19:00", 2);
        var ada = restaurant.guest("ada");
        return List.of(
                new CustomerProfileUpdated(
                        ada,
                        Personal.of(Subject.guest("ada"), new CustomerProfile("Ada", null, "sv", "no nuts")),
                        StockholmRestaurant.NOON),
                new CustomerPreferencesUpdated(ada, GuestPreferences.UNSAID, StockholmRestaurant.NOON),
                new RequestOpened(ada, restaurant.seating("s"), stay.from(), stay.to()),
                new RequestOpened(ada, restaurant.seating("t"), stay.from(), stay.to()),
                new RequestClosed(ada, restaurant.seating("t")));
    }

    private List<?> notification() {
        var id = new NotificationId(restaurant.id, "n");
        return List.of(
                new NotificationRequested(
                        id,
                        NotificationTemplate.SEATING_ACCEPTED,
                        List.of(new Addressee(
                                "ada",
                                true,
                                Personal.of(Subject.guest("ada"), new Recipient("Ada", "ada@example.org", null)))),
                        null,
                        Map.of(),
                        null,
                        StockholmRestaurant.NOON),
                new NotificationSent(id, List.of("ada"), null, StockholmRestaurant.NOON));
    }

    private List<Object> seatedParty() {
        return List.of(
                restaurant.askedAndAccepted("s", "2026-11-20T19:00", 2, restaurant.two),
                restaurant.seated("s", "2026-11-20T19:00", restaurant.two),
                new ServerHailed(
                        restaurant.seating("s"),
                        HailId.of("h"),
                        HailKind.BILL,
                        restaurant.words("s", "Two cards"),
                        null,
                        StockholmRestaurant.NOON),
                new HailClaimed(restaurant.seating("s"), HailId.of("h"), StaffId.of("sam"), StockholmRestaurant.NOON));
    }

    private static List<?> of(Class<?> type, Collection<?> nested) {
        return flat(nested).filter(type::isInstance).toList();
    }

    private static Stream<?> flat(Collection<?> nested) {
        return nested.stream().flatMap(one -> one instanceof Collection<?> more ? flat(more) : Stream.of(one));
    }
}
