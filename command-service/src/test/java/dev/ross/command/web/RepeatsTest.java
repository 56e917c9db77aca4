package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests sent again, and requests that depend on the version their sender saw. */
@SuppressWarnings("NullAway")
class RepeatsTest {
    private static Service service;
    private static String restaurant;
    private static String manager;

    private final String guest = service.issuer.guest("g-" + UUID.randomUUID());
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void open() throws Exception {
        service = new Service();
        restaurant = service.openRestaurantOf("mona");
        manager = service.issuer.worker("mona", restaurant, "MANAGER");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void theSameKeyAndBodyHaveTheSameAnswer() throws Exception {
        var first = request(20, "a").send().expect(201);
        var again = request(20, "a").send().expect(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Ross-Version")).isEqualTo(first.header("Ross-Version"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        request(21, "a").send().expect(201);
        var answer = request(21, "b").send().expect(422);
        assertThat(answer.code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void aKeyIsTheCallersOwn() throws Exception {
        var mine = request(22, "a").send().id();
        var theirs = request(23, "a").as(service.issuer.guest("another")).send().id();
        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void aCommandThatWasObeyedIsNotObeyedTwice() throws Exception {
        var seating = request(24, "a").send().id();
        var accept =
                service.post("/seatings/" + seating + "/accept").as(manager).header("Idempotency-Key", key);
        var first = accept.send().expect(204);
        service.post("/seatings/" + seating + "/cancel").as(guest).send().expect(204);
        assertThat(accept.send().expect(204).header("Ross-Version")).isEqualTo(first.header("Ross-Version"));
        service.post("/seatings/" + seating + "/accept").as(manager).send().expect(409);
    }

    @Test
    void aRepeatDoesNotTellTheVersionOfALaterChange() throws Exception {
        var first = request(27, "a").send().expect(201);
        service.post("/seatings/" + first.id() + "/accept").as(manager).send().expect(204);
        var again = request(27, "a").send().expect(201);
        assertThat(again.header("Ross-Version")).isEqualTo(first.header("Ross-Version"));
        service.post("/seatings/" + first.id() + "/cancel")
                .as(guest)
                .header("If-Match", "\"" + again.header("Ross-Version") + "\"")
                .send()
                .expect(412);
    }

    @Test
    void aRepeatWhoseTargetIsInItsBodyTellsTheVersionItHadAtFirst() throws Exception {
        var invite = service.post("/restaurants/" + restaurant + "/staff-invitations")
                .as(manager)
                .header("Idempotency-Key", key)
                .with("{\"email\": \"wil@example.com\", \"role\": \"STAFF\"}");
        var first = invite.send().expect(201);
        service.call("DELETE", "/restaurants/" + restaurant + "/staff-invitations/" + first.id())
                .as(manager)
                .send()
                .expect(204);
        assertThat(invite.send().expect(201).header("Ross-Version")).isEqualTo(first.header("Ross-Version"));
    }

    @Test
    void whatSomeoneChangedSinceIsNotOverwritten() throws Exception {
        var seating = request(25, "a").send().expect(201);
        var accept = service.post("/seatings/" + seating.id() + "/accept").as(manager);
        var answer = accept.header("If-Match", "\"0\"").send().expect(412);
        assertThat(answer.code()).isEqualTo("OUTDATED");
        accept.header("If-Match", "\"" + seating.header("Ross-Version") + "\"")
                .send()
                .expect(204);
    }

    @Test
    void aVersionThatIsNoneIsMalformed() throws Exception {
        service.post("/seatings/" + restaurant + ".x/accept")
                .as(manager)
                .header("If-Match", "\"soon\"")
                .send()
                .expect(400);
    }

    @Test
    void aStrangersSeatingHasNoVersionToMiss() throws Exception {
        var seating = request(26, "a").send().id();
        service.post("/seatings/" + seating + "/cancel")
                .as(service.issuer.guest("stranger"))
                .header("If-Match", "\"99\"")
                .send()
                .expect(404);
    }

    @Test
    void aWalkInSitsOnceHoweverOftenItIsSent() throws Exception {
        var walkIn = service.post("/restaurants/" + restaurant + "/walk-ins")
                .as(manager)
                .header("Idempotency-Key", key)
                .with("{\"partySize\": 2}");
        assertThat(walkIn.send().id()).isEqualTo(walkIn.send().id());
    }

    private Service.Call request(int daysAhead, String notes) {
        return service.post("/restaurants/" + restaurant + "/seatings")
                .as(guest)
                .header("Idempotency-Key", key)
                .with("{\"startsAt\": \"%sT19:00\", \"partySize\": 2, \"notes\": \"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(daysAhead), notes));
    }
}
