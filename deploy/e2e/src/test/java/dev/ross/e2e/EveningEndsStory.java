package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.people.AnonymousVisitor;
import dev.ross.e2e.wire.JsonBodies;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The last chapter: the limits for strangers, a request that nobody answers, and a farewell. */
@Order(5)
class EveningEndsStory extends RestaurantEvening {
    @AfterAll
    static void everybodyGoesHome() {
        goHome();
    }

    @Test
    @Order(1)
    @DisplayName(
            "The manager of another restaurant is a stranger here, whatever they try; so is anyone without a login")
    void strangersTry() {
        for (var screen : List.of(
                "/seatings",
                "/hails",
                "/hail-answer-times?date=2026-01-01",
                "/service-days/2026-01-01/server-assignments",
                "/refused-commands",
                "/floor-plan",
                "/staff",
                "/staff-invitations",
                "/notifications",
                "/print-jobs",
                "/till",
                "/till/days",
                "/till/cash-movements?day=2026-01-01",
                "/weekly-reports",
                "/weekly-reports/2026-W01",
                "/receipts?day=2026-01-01",
                STAFF_SCREEN)) {
            stig.get(pelikan.at(screen)).expect(403);
            new AnonymousVisitor(installation).get(pelikan.at(screen)).expect(401);
        }
        stig.get(pelikan.at("/menu?edition=DRAFT")).expect(404);
        assertThat(stig.get("/seatings/" + gussLaterVisit).status()).isIn(403, 404);
        for (var act : List.of("accept", "decline", "seat", "close", "cancel"))
            stig.post("/seatings/" + gussLaterVisit + "/" + act).expect(403);
        stig.put(pelikan.at("/visibility"), JsonBodies.of("visibility", "PRIVATE"))
                .expect(403);
        stig.post(pelikan.at("/walk-ins"), JsonBodies.of("partySize", 2)).expect(403);
        stig.delete(pelikan.at("/staff/" + sam.id())).expect(403);
    }

    @Test
    @Order(2)
    @DisplayName("Whom nobody answered is told so when the time is over, whatever happened to the system meanwhile")
    void nobodyAnswered() {
        await().atMost(Duration.ofSeconds(70))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> gus.get("/seatings/" + unanswered)
                        .expect(200)
                        .text("status")
                        .equals("EXPIRED"));
        installation.inbox().awaitAfterAnOutage(gus.email(), "was not answered");
        stig.post("/seatings/" + unanswered + "/accept").expect(409, "NOT_PENDING");
    }

    @Test
    @Order(3)
    @DisplayName("Who is removed from the team is out within a second, open streams included")
    void aServerLeaves() {
        var removing = System.nanoTime();
        mona.delete(pelikan.at("/staff/" + sam.id())).expect(204);
        sam.get(pelikan.at("/hails")).expect(401);
        sam.post("/seatings/" + gussLaterVisit + "/seat").expect(401);
        assertThat(Duration.ofNanos(staffScreen.ends() - removing)).isLessThan(Duration.ofSeconds(1));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !sam.refresh().claims().has("restaurantId"));
        sam.get(pelikan.at("/hails")).expect(403);
        mona.delete(pelikan.at("/staff/" + mona.id())).expect(409, "LAST_MANAGER");
        assertThat(installation.inbox().duplicates()).isEmpty();
    }
}
