package dev.ross.saga.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DelayCause;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.saga.CommandSideStub;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.mail.RecordingMailServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff are asked to call a guest whose offer is not mailed in time. */
class UnreachableWaiterTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static RecordingMailServer mailServer;
    private static RunningSagaService service;

    @BeforeAll
    static void start() throws Exception {
        mailServer = new RecordingMailServer();
        service = RunningSagaService.on(
                SagaTestStores.fresh(),
                properties -> properties.put("spring.mail.port", String.valueOf(mailServer.port())),
                CommandSideStub.class);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        mailServer.close();
    }

    @Test
    void staffAreAskedToCallAGuestWhoseAddressRefusesTheOffer() {
        offered("refusing", "nobody@refusing.example");

        await().until(() -> mailServer.recipients().contains("refusing@restaurant.example"));
    }

    @Test
    void staffAreAskedToCallAGuestWhoseOfferHasToWait() {
        var waiting = offered("waiting", "guest@waiting.example");
        await().until(() -> mailServer.recipients().contains("guest@waiting.example"));
        requested("waiting.slow", NotificationTemplate.PLACE_OFFERED, waiting);
        delayed("waiting.slow", DelayCause.TRY_LATER);

        await().until(() -> mailServer.recipients().contains("waiting@restaurant.example"));
    }

    @Test
    void nobodyIsAskedToCallAboutAnotherMessageOrWhileNoMailIsSentAtAll() {
        var waiting = offered("quiet", "guest@quiet.example");
        requested("quiet.lapsed", NotificationTemplate.OFFER_LAPSED, waiting);
        delayed("quiet.lapsed", DelayCause.TRY_LATER);
        requested("quiet.offer", NotificationTemplate.PLACE_OFFERED, waiting);
        delayed("quiet.offer", DelayCause.SERVER_AWAY);
        offered("after", "nobody@after.example");

        await().until(() -> mailServer.recipients().contains("after@restaurant.example"));
        assertThat(mailServer.recipients()).doesNotContain("quiet@restaurant.example");
    }

    private static WaitId offered(String restaurant, String email) {
        var evening = RestaurantEvents.at(restaurant);
        service.happened("restaurant:" + restaurant, evening.registered());
        service.happened("team:" + restaurant, evening.joined(restaurant, RestaurantRole.STAFF));
        var list = new WaitlistId(evening.restaurant(), RestaurantEvents.STAY.serviceDate());
        var waiting = new WaitId(list, "w1");
        service.happened(
                "waitlist:" + list,
                new WaitlistJoined(
                        waiting,
                        null,
                        Personal.of(
                                Subject.visit(waiting.seating().toString()),
                                new GuestContact("Bo Ek", "+46709999999", email, null)),
                        RestaurantEvents.STAY.startsAt(),
                        RestaurantEvents.STAY.startsAt().plusHours(1),
                        PartySize.of(2),
                        RestaurantEvents.NOON));
        service.happened(
                "waitlist:" + list,
                new PlaceOffered(waiting, RestaurantEvents.STAY, Set.of(), FAR, RestaurantEvents.NOON));
        return waiting;
    }

    private static void requested(String id, NotificationTemplate template, WaitId waiting) {
        var recipient = new Recipient("Bo Ek", "once." + id + "@example.org", null);
        service.happened(
                "notification:" + id,
                new NotificationRequested(
                        NotificationId.of(id),
                        template,
                        List.of(new Addressee(waiting.toString(), false, Personal.of(Subject.guest("bo"), recipient))),
                        null,
                        Map.of(
                                "restaurant", "Freden",
                                "startsAt", RestaurantEvents.STAY.startsAt().toString(),
                                "timeZone", "Europe/Stockholm",
                                "partySize", "2",
                                "answerBy", FAR.toString()),
                        null,
                        Instant.now()));
    }

    private static void delayed(String id, DelayCause cause) {
        service.happened(
                "notification:" + id,
                new NotificationDelayed(NotificationId.of(id), List.of("addressee"), cause, RestaurantEvents.NOON));
    }
}
