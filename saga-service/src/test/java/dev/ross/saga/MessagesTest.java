package dev.ross.saga;

import static dev.ross.contracts.seating.HailEscalation.ALL_STAFF;
import static dev.ross.contracts.seating.HailEscalation.MANAGERS;
import static dev.ross.saga.MailServerFixture.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.platform.personal.KeyRing;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails to guests and staff, from the event to the inbox, with real stores and a real mail server. */
class MessagesTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final GuestPreferences NO_MAIL = new GuestPreferences(Set.of(Channel.PUSH), Set.of());
    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static final MailServerFixture mailServer = new MailServerFixture();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = startOn(stores);
    }

    @AfterAll
    static void stop() {
        service.close();
        mailServer.goAway();
    }

    @Test
    void aRequestIsAcknowledgedAndShownToEveryoneOnTheTeam() throws Exception {
        var evening = opened("asked", "mia", "sam");
        service.happened("team:asked", evening.joined("gone", RestaurantRole.STAFF));
        service.happened(
                "team:asked", new StaffRemoved(evening.restaurant(), StaffId.of("gone"), RestaurantEvents.NOON));
        var guest = mailServer.to("anna@guest.example").size();
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requested(seating, FAR));

        await().until(() -> mailServer.to("anna@guest.example").size() == guest + 1
                && !mailServer.to("mia@restaurant.example").isEmpty()
                && !mailServer.to("sam@restaurant.example").isEmpty());
        var mail = mailServer.to("anna@guest.example").getLast();
        assertThat(mail.getSubject()).isEqualTo("Gyldene Freden: your request for Friday 20 November 2026");
        assertThat(textOf(mail))
                .contains("Hello Anna Åkesson,")
                .contains("  Friday 20 November 2026 at 19:30\n  for 4 people\n  Central European Time\n")
                .contains("by 01:00 on Thursday 1 January 2099")
                .contains("http://ross.example");
        var notice = mailServer.to("sam@restaurant.example").getLast();
        assertThat(notice.getSubject())
                .isEqualTo("Gyldene Freden: Anna Åkesson asks for Friday 20 November 2026, 19:30");
        assertThat(textOf(notice)).contains("  > by the window\n  > {link} please");
        assertThat(mailServer.to("gone@restaurant.example")).isEmpty();
    }

    @Test
    void staffReadWhatAGuestSaysOfThemselvesNowAndWhatTheyDoNotEat() {
        var evening = opened("profile", "ros");
        var seating = evening.seating("s1");
        var request = evening.requested(seating, FAR);
        var known = new GuestContact("Anna Å.", "+46701234567", "anna@guest.example", "en", "no nuts");
        service.happened("seating:" + seating, request);
        service.happened(
                "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));
        service.happened(
                "seating:" + seating,
                new GuestContactChanged(seating, Personal.of(request.guest().subject(), known), RestaurantEvents.NOON));
        service.happened(
                "seating:" + seating,
                new AmendmentRequested(
                        seating, RestaurantEvents.STAY, PartySize.of(5), null, FAR, RestaurantEvents.NOON));

        await().until(() -> mailServer.to("ros@restaurant.example").stream()
                .anyMatch(mail -> textOf(mail).contains("would rather have")));
        assertThat(textOf(mailServer.to("ros@restaurant.example").getLast()))
                .contains("Anna Å. has a seating")
                .contains("cannot or does not eat:\n\n  > no nuts");
    }

    @Test
    void aHailIsMailedWhenItEscalatesToThoseWhomItReachesThen() throws Exception {
        var evening = opened("hailed", "vic");
        service.happened("team:hailed", evening.joined("una", RestaurantRole.MANAGER));
        var walkIn = evening.seating("s1");
        var hail = HailId.of("h-hailed");
        var usual = RestaurantEvents.STAY;
        var stay = new Stay(usual.startsAt(), usual.timeZone(), usual.from(), FAR, usual.serviceDate());
        var table = new TableId(evening.restaurant(), "t1");
        var now = Instant.now();
        service.happened(
                "restaurant:hailed",
                new TableAdded(
                        evening.restaurant(), table, new DiningTable("7", 1, 4, null, null, Bookable.ONLINE), now));
        service.happened(
                "seating:" + walkIn, new WalkInCreated(walkIn, null, stay, PartySize.of(2), Set.of(table), now));
        var route = new HailRoute(stay.serviceDate(), List.of(StaffId.of("vic")), now.plus(Duration.ofHours(1)));
        var note = Personal.of(Subject.visit(walkIn.toString()), "two cards, please");
        service.happened("seating:" + walkIn, new ServerHailed(walkIn, hail, HailKind.BILL, note, route, now));
        service.happened(
                "seating:" + walkIn, new HailEscalated(walkIn, hail, ALL_STAFF, now.plus(Duration.ofHours(2)), now));
        for (var staff : List.of("una", "vic"))
            await().until(() -> !mailServer.to(staff + "@restaurant.example").isEmpty());

        service.happened("seating:" + walkIn, new HailEscalated(walkIn, hail, MANAGERS, null, now));
        await().until(() -> mailServer.to("una@restaurant.example").size() == 2);
        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        var toStaff = mailServer.to("vic@restaurant.example");
        assertThat(toStaff)
                .as("the server is not mailed first, managers alone at last")
                .hasSize(1);
        assertThat(toStaff.getFirst().getSubject())
                .isEqualTo("Gyldene Freden: nobody has come to table 7, which would like to pay");
        assertThat(textOf(toStaff.getFirst())).contains("  > two cards, please");
    }

    @Test
    void aGuestIsRemindedOnceAtEachTimeOfThePolicyThatHasCome() throws Exception {
        var evening = opened("reminded");
        var daysBefore = RestaurantEvents.NOON.minus(Duration.ofDays(3));
        var lateAt = RestaurantEvents.STAY.from().plus(Duration.ofMinutes(15));
        for (var guest : List.of("early", "late")) {
            var seating = evening.seating(guest);
            service.happened("seating:" + seating, evening.requestedBy(CustomerId.of(guest), seating, FAR));
            service.happened(
                    "seating:" + seating,
                    new SeatingAccepted(
                            seating,
                            ActingSide.STAFF,
                            lateAt,
                            guest.equals("early") ? daysBefore : RestaurantEvents.NOON));
        }

        await().until(() -> mailServer.to("early@guest.example").stream()
                .anyMatch(mail -> textOf(mail).contains("looks forward to your visit")));
        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        assertThat(reminders("early"))
                .containsExactly("Gyldene Freden: a reminder of Friday 20 November 2026 at 19:30");
        assertThat(reminders("late"))
                .as("its time had passed when the seating was accepted")
                .isEmpty();
    }

    @Test
    void aTelephoneGuestAnswersByALinkAndIsSentNoOther() {
        var evening = opened("called");
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.telephoned(seating, "by-telephone@guest.example"));
        service.happened(
                "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));

        await().until(() -> !mailServer.to("by-telephone@guest.example").isEmpty());
        assertThat(textOf(mailServer.to("by-telephone@guest.example").getFirst()))
                .containsOnlyOnce("http")
                .contains("http://ross.example/api/v1/visit-links/" + seating + "~")
                .doesNotContain("please call");
    }

    @Test
    void whoseRequestWasChangedReadsThatItStillWaits() {
        var evening = opened("changed", "kim");
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requestedBy(CustomerId.of("kaj"), seating, FAR));
        service.happened(
                "seating:" + seating,
                new SeatingAmended(
                        seating,
                        ActingSide.STAFF,
                        RestaurantEvents.STAY,
                        PartySize.of(5),
                        null,
                        FAR,
                        null,
                        null,
                        RestaurantEvents.NOON));

        await().until(() -> mailServer.to("kaj@guest.example").size() == 2);
        assertThat(mailServer.to("kaj@guest.example").stream().map(MailServerFixture::textOf))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Your request at", "for 5 people", "It is not accepted yet. The restaurant answers by")
                        .doesNotContain("Your seating at"));
    }

    @Test
    void staffAreAskedToCallWhomNoMailCanBeSentTo() {
        callsForGuest("unmailable", new GuestContact("Bo Ek", "+46709999999", "müller@example.org", null));
    }

    @Test
    void staffAreAskedToCallWhomNoMailReaches() {
        callsForGuest("offered", new GuestContact("Bo Ek", "+46709999999", null, null));
    }

    private void callsForGuest(String restaurant, GuestContact guest) {
        var evening = opened(restaurant, restaurant);
        var list = new WaitlistId(evening.restaurant(), RestaurantEvents.STAY.serviceDate());
        var wait = new WaitId(list, "w1");
        service.happened(
                "waitlist:" + list,
                new WaitlistJoined(
                        wait,
                        null,
                        Personal.of(Subject.visit(wait.seating().toString()), guest),
                        RestaurantEvents.STAY.startsAt(),
                        RestaurantEvents.STAY.startsAt().plusHours(1),
                        PartySize.of(2),
                        RestaurantEvents.NOON));
        service.happened(
                "waitlist:" + list,
                new PlaceOffered(wait, RestaurantEvents.STAY, Set.of(), FAR, RestaurantEvents.NOON));

        var staff = restaurant + "@restaurant.example";
        await().until(() -> !mailServer.to(staff).isEmpty());
        assertThat(textOf(mailServer.to(staff).getLast()))
                .contains("Please call them:\n\n  > Bo Ek, +46709999999")
                .contains("http://ross.example");
    }

    @Test
    void whoWantsNoMailIsMailedOnlyWhatTheyMustLearn() throws Exception {
        var evening = opened("spared", "lea");
        var olle = CustomerId.of("olle");
        service.happened("customer:olle", new CustomerPreferencesUpdated(olle, NO_MAIL, RestaurantEvents.NOON));
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requestedBy(olle, seating, FAR));
        await().until(() -> mailServer.to("lea@restaurant.example").size() == 1);
        service.happened(
                "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));

        await().until(() -> !mailServer.to("olle@guest.example").isEmpty());
        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        assertThat(mailServer.to("olle@guest.example")).hasSize(1);
        assertThat(mailServer.to("olle@guest.example").getFirst().getSubject()).doesNotContain("your request");
    }

    @Test
    void aCancellationIsToldToGuestAndTeam() throws Exception {
        var evening = opened("cancelled", "eva");
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requested(seating, FAR));
        await().until(() -> mailServer.to("eva@restaurant.example").size() == 1);
        service.happened(
                "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));
        service.happened(
                "seating:" + seating, new SeatingCancelled(seating, ActingSide.GUEST, null, RestaurantEvents.NOON));

        await().until(() -> mailServer.to("eva@restaurant.example").size() == 2);
        await().until(() ->
                mailServer.all().stream().anyMatch(mail -> textOf(mail).contains("is cancelled:")));
        assertThat(mailServer.to("eva@restaurant.example"))
                .anySatisfy(mail -> assertThat(mail.getSubject()).startsWith("Gyldene Freden: Anna Åkesson cancelled"));
    }

    @Test
    void aRequestNobodyAnsweredEndsAndTheGuestIsTold() {
        var evening = opened("silent");
        var seating = evening.seating("s1");
        service.happened(
                "seating:" + seating, evening.requested(seating, Instant.now().plusMillis(500)));

        await().until(() ->
                mailServer.all().stream().anyMatch(mail -> textOf(mail).contains("has not answered your request")));
    }

    @Test
    void whileTheMailServerIsAwayNothingElseWaitsAndEachMessageArrivesOnceLater() {
        var evening = opened("outage", "ida");
        mailServer.goAway();
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requested(seating, FAR));
        await().until(() -> failures() >= 2);
        service.happened("team:outage", evening.joined("ulf", RestaurantRole.STAFF));
        service.happened(
                "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));
        await().untilAsserted(() -> assertThat(mailTasks()).hasSizeGreaterThanOrEqualTo(3));
        mailServer.comeBack();

        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        assertThat(mailServer.to("ida@restaurant.example")).hasSize(1);
        assertThat(mailServer.all())
                .extracting(mail -> mail.getHeader("Message-ID")[0])
                .doesNotHaveDuplicates();
    }

    @Test
    void aTaskWhoseEndWasNotNotedMailsNothingTwice() {
        var evening = opened("twice", "bo");
        var database = JdbcClient.create(stores.seenByAll());
        database.sql("CREATE TABLE sagas.kept (LIKE sagas.scheduled_tasks)").update();
        database.sql("CREATE FUNCTION sagas.keep() RETURNS trigger SECURITY DEFINER LANGUAGE plpgsql AS "
                        + "$$ BEGIN INSERT INTO sagas.kept SELECT OLD.*; RETURN OLD; END $$")
                .update();
        database.sql(
                        "CREATE TRIGGER keep BEFORE DELETE ON sagas.scheduled_tasks FOR EACH ROW EXECUTE FUNCTION sagas.keep()")
                .update();
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requested(seating, FAR));
        await().until(() -> mailServer.to("bo@restaurant.example").size() == 1);
        await().until(() -> service.count("kept") >= 3);
        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        database.sql("DROP TRIGGER keep ON sagas.scheduled_tasks").update();

        var again = database.sql("INSERT INTO sagas.scheduled_tasks SELECT * FROM sagas.kept ON CONFLICT DO NOTHING")
                .update();
        database.sql("UPDATE sagas.scheduled_tasks SET picked = false, picked_by = NULL, execution_time = now() "
                        + "WHERE task_name <> 'AxonDeadline'")
                .update();
        assertThat(again).isGreaterThanOrEqualTo(3);
        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        assertThat(mailServer.to("bo@restaurant.example")).hasSize(1);
    }

    @Test
    void whatTheServerTookIsNotMailedAgainWhenNotingItFailed() {
        var evening = opened("unnoted", "liv");
        service.the(CommandSideStub.class).answersToLose.set(3);
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requested(seating, FAR));

        await().until(() -> service.the(CommandSideStub.class).answersToLose.get() == 0);
        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        assertThat(mailServer.to("liv@restaurant.example")).hasSize(1);
    }

    @Test
    void whoWasErasedIsNotWrittenTo() {
        var evening = opened("erased");
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.telephoned(seating, "anna-by-telephone@guest.example"));
        service.the(KeyRing.class).destroy(Subject.visit(seating.toString()));
        service.happened(
                "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));

        await().untilAsserted(() -> assertThat(service.count("scheduled_tasks", "task_name = 'send-command'"))
                .isZero());
        assertThat(mailServer.to("anna-by-telephone@guest.example")).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsNotedAsFailed() {
        var evening = opened("strange");
        var failed = stored("NotificationFailed");
        var seating = evening.seating("s1");
        service.happened(
                "seating:" + seating, evening.telephoned(seating, "anna@guest.example\r\nBcc: all@guest.example"));
        service.happened(
                "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));

        await().untilAsserted(() -> assertThat(stored("NotificationFailed")).isEqualTo(failed + 1));
        assertThat(mailServer.to("all@guest.example")).isEmpty();
    }

    @Test
    void aMessageToTheTeamIsRequestedAndRecordedOnce() {
        var evening = opened("round", "ulla", "uno", "urs");
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requested(seating, FAR));

        await().untilAsserted(() -> {
            assertThat(mailTasks()).isEmpty();
            assertThat(stored("NotificationRequested", evening) + stored("NotificationSent", evening))
                    .as("two messages, to the guest and to the team, each requested and sent")
                    .isEqualTo(4);
        });
        assertThat(Stream.of("ulla", "uno", "urs")
                        .map(name -> mailServer.to(name + "@restaurant.example").size()))
                .containsOnly(1);
    }

    @Test
    void anAddressThatWasTypedInIsMailedOnlySoOftenADay() {
        var evening = opened("nuisance");
        var failed = stored("NotificationFailed");
        for (int call = 0; call < 5; call++) {
            var seating = evening.seating("s" + call);
            var recorded = stored("NotificationSent") + stored("NotificationFailed");
            service.happened("seating:" + seating, evening.telephoned(seating, "victim@guest.example"));
            service.happened(
                    "seating:" + seating, new SeatingAccepted(seating, ActingSide.STAFF, null, RestaurantEvents.NOON));
            await().until(() -> stored("NotificationSent") + stored("NotificationFailed") > recorded);
            await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
        }

        assertThat(mailServer.to("victim@guest.example")).hasSize(3);
        assertThat(stored("NotificationFailed") - failed).isEqualTo(2);
    }

    @Test
    void noNameOrWordStandsInTheClearInTheProcessesDatabase() {
        var evening = opened("sealed", "kim");
        mailServer.goAway();
        var seating = evening.seating("s1");
        service.happened("seating:" + seating, evening.requested(seating, FAR));
        await().untilAsserted(() -> assertThat(mailTasks()).hasSizeGreaterThanOrEqualTo(2));

        for (var clear : new String[] {"kesson", "by the window", "@guest.example", "@restaurant.example"}) {
            assertThat(service.count("scheduled_tasks", "convert_from(task_data, 'UTF8') LIKE '%" + clear + "%'"))
                    .isZero();
            assertThat(service.count("sagaentry", "convert_from(serializedsaga, 'UTF8') LIKE '%" + clear + "%'"))
                    .isZero();
        }
        mailServer.comeBack();
        await().untilAsserted(() -> assertThat(mailTasks()).isEmpty());
    }

    private static List<String> reminders(String guest) throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var mail : mailServer.to(guest + "@guest.example"))
            if (mail.getSubject().contains("a reminder of")) subjects.add(mail.getSubject());
        return subjects;
    }

    static RunningSagaService startOn(SagaTestStores stores) {
        return RunningSagaService.on(
                stores,
                properties -> {
                    properties.put("spring.mail.port", String.valueOf(mailServer.port()));
                    properties.put("ross.public-url", "http://ross.example");
                    properties.put("ross.mail.limits.to-typed-in", "3");
                },
                CommandSideStub.class,
                NoonClock.class);
    }

    private static RestaurantEvents opened(String restaurant, String... staff) {
        var evening = RestaurantEvents.at(restaurant);
        service.happened("restaurant:" + restaurant, evening.registered());
        for (var member : staff) service.happened("team:" + restaurant, evening.joined(member, RestaurantRole.STAFF));
        return evening;
    }

    /** The tasks of mails, each with the time at which it is due. */
    private static List<String> mailTasks() {
        return JdbcClient.create(stores.seenByAll())
                .sql("""
                        SELECT task_name || ' ' || task_instance || ' at ' || execution_time FROM sagas.scheduled_tasks
                        WHERE task_name IN ('mail-notification', 'send-command')""")
                .query(String.class)
                .list();
    }

    private static long failures() {
        return service.count("scheduled_tasks", "task_name = 'mail-notification' AND consecutive_failures > 0");
    }

    private static long stored(String event) {
        return stored(event, "");
    }

    private static long stored(String event, RestaurantEvents evening) {
        return stored(event, "notification:" + evening.restaurant());
    }

    private static long stored(String event, String stream) {
        return JdbcClient.create(stores.seenByAll())
                .sql(
                        "SELECT count(*) FROM domainevententry WHERE payloadtype LIKE ? AND starts_with(aggregateidentifier, ?)")
                .params("%" + event, stream)
                .query(Long.class)
                .single();
    }
}
