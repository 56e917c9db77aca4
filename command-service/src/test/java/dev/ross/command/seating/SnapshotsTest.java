package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.command.house.Evening;
import dev.ross.contracts.Trail;
import dev.ross.contracts.customer.CustomerEvent;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.Preferences;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.FixedKeyRing;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.UnpublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.stored.StoredJson;
import dev.ross.contracts.team.EngagementEvent.Engaged;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
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

/** An aggregate that comes back from a snapshot is the one that its events add up to, remembered requests included. */
class SnapshotsTest {
    private static final Serializer STORED = StoredJson.serializer(new FixedKeyRing());

    private final Evening evening = new Evening();

    @TestFactory
    Stream<DynamicTest> whatComesBackFromASnapshotIsWhatWas() {
        return Map.<String, List<?>>of(
                        "restaurant.Restaurant", evening.open(),
                        "team.Team", team(),
                        "team.Engagement", List.of(new Engaged(StaffId.of("sam"), evening.restaurant, Evening.NOON)),
                        "customer.Customer", customer(),
                        "serviceday.ServiceDay", of(ServiceDayEvent.class, sitting()),
                        "seating.Seating", of(SeatingEvent.class, sitting()),
                        "notification.Notification", notification())
                .entrySet()
                .stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getKey(),
                        () -> comesBack(Class.forName("dev.ross.command." + kind.getKey()), kind.getValue())));
    }

    @Test
    void aLongStreamIsReadFromASnapshotAndAFewEvents() {
        var house = evening.given(evening.open());
        for (int i = 0; i < 100; i++) {
            house.when(new UnpublishRestaurant(evening.restaurant)).expect(RestaurantUnpublished.class);
            house.when(new PublishRestaurant(evening.restaurant)).expect(RestaurantPublished.class);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(house.readAgain("restaurant:" + evening.restaurant))
                        .hasSizeLessThanOrEqualTo(80) // the last one may have been left out
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
                MetaData.from(Map.of(Trail.IDEMPOTENCY_KEY, "key-" + sequence, Trail.FINGERPRINT, "body")),
                "event-" + sequence,
                Evening.NOON);
    }

    private List<?> team() {
        var sam = StaffId.of("sam");
        var invitation = new InvitationId(evening.restaurant, "i");
        Personal<StaffContact> contact = Personal.of(Subject.staff("sam"), new StaffContact("Sam", "sam@example.org"));
        return List.of(
                new StaffJoined(
                        evening.restaurant, StaffId.of("m"), RestaurantRole.MANAGER, contact, null, Evening.NOON),
                new StaffInvited(
                        evening.restaurant,
                        invitation,
                        Personal.of(Subject.staff("invited:i"), "sam@example.org"),
                        RestaurantRole.STAFF,
                        "hash",
                        Evening.NOON,
                        StaffId.of("m"),
                        Evening.NOON),
                new StaffJoined(evening.restaurant, sam, RestaurantRole.STAFF, contact, invitation, Evening.NOON));
    }

    private List<CustomerEvent> customer() {
        Stay stay = evening.stay("2026-11-20T19:00", 2);
        var ada = evening.guest("ada");
        return List.of(
                new CustomerProfileUpdated(
                        ada,
                        Personal.of(Subject.guest("ada"), new CustomerProfile("Ada", null, "sv", "no nuts")),
                        Evening.NOON),
                new CustomerPreferencesUpdated(ada, Preferences.UNSAID, Evening.NOON),
                new RequestOpened(ada, evening.seating("s"), stay.from(), stay.to()),
                new RequestOpened(ada, evening.seating("t"), stay.from(), stay.to()),
                new RequestClosed(ada, evening.seating("t")));
    }

    private List<?> notification() {
        var id = new NotificationId(evening.restaurant, "n");
        return List.of(
                new NotificationRequested(
                        id,
                        Template.SEATING_ACCEPTED,
                        List.of(new Addressee(
                                "ada",
                                true,
                                Personal.of(Subject.guest("ada"), new Recipient("Ada", "ada@example.org", null)))),
                        null,
                        Map.of(),
                        null,
                        Evening.NOON),
                new NotificationSent(id, List.of("ada"), Evening.NOON));
    }

    private List<Object> sitting() {
        return List.of(
                evening.askedAndAccepted("s", "2026-11-20T19:00", 2, evening.two),
                evening.seated("s", "2026-11-20T19:00", evening.two),
                new ServerHailed(
                        evening.seating("s"),
                        HailId.of("h"),
                        HailKind.BILL,
                        evening.words("s", "Two cards"),
                        Evening.NOON),
                new HailClaimed(evening.seating("s"), HailId.of("h"), StaffId.of("sam"), Evening.NOON));
    }

    private static List<?> of(Class<?> kind, Collection<?> nested) {
        return flat(nested).filter(kind::isInstance).toList();
    }

    private static Stream<?> flat(Collection<?> nested) {
        return nested.stream().flatMap(one -> one instanceof Collection<?> more ? flat(more) : Stream.of(one));
    }
}
