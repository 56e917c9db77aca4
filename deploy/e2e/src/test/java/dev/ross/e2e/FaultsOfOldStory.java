package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.JsonBodies;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Faults that systems of this kind are known for, each tried from outside. Mails to staff, and answers followed by a
 * power cut, are tried in the evening's stories.
 */
@Order(6)
@ExtendWith(SharedInstallation.class)
@SuppressWarnings("NullAway.Init") // set in a setup method
class FaultsOfOldStory {
    private static final Object POLICY =
            JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8, "answerWithinMinutes", 600, "horizonDays", 90);

    private static StoryRestaurant abroad;
    private static StoryPerson guest;
    private static LocalDateTime tomorrow;

    @BeforeAll
    static void whereItIsAnotherDay(InstallationFixture installation) {
        guest = StoryPerson.signUp(installation, App.GUEST, "Fia");
        abroad = StoryRestaurant.foundedBy(
                        StoryPerson.signUp(installation, App.STAFF, "Finn"),
                        "Datumgränsen",
                        "Malmö",
                        Zones.whereItIsAnotherDay())
                .opened(POLICY);
        for (int table = 1; table <= 3; table++) abroad.table("T" + table, 4);
        tomorrow = abroad.now().toLocalDate().plusDays(1).atTime(19, 0);
    }

    @Test
    void theGuestAppsTokensAreAccepted() {
        assertThat(guest.claims().get("azp").asString()).isEqualTo("ross-customer-app");
        guest.get("/me").expect(200);
        guest.put("/me/profile", JsonBodies.of("name", "Fia Test", "language", "sv"))
                .expect(204);
    }

    @Test
    void aPrivateRestaurantTakesNoRequestsAndIsNotListed() {
        abroad.show("PRIVATE");
        try {
            abroad.asks(guest, tomorrow, "").expect(404, "UNKNOWN_RESTAURANT");
            guest.hearing(abroad.manager()).get(abroad.at("")).expect(404);
            assertThat(listed()).doesNotContain(abroad.id());
        } finally {
            abroad.show("PUBLIC");
        }
        guest.hearing(abroad.manager()).get(abroad.at("")).expect(200);
        assertThat(listed()).contains(abroad.id());
    }

    @Test
    void aPastTimeIsRefused() {
        abroad.asks(guest, abroad.now().withMinute(0).minusHours(2), "").expect(409, "IN_THE_PAST");
    }

    @Test
    void acceptAndCancelNeverBothWin() {
        for (int round = 1; round <= 8; round++) {
            var asked = abroad.asks(guest, tomorrow.plusDays(round), "").expect(201);
            var seating = "/seatings/" + asked.id();
            var version = Long.parseLong(asked.header("Ross-Version"));
            var accept =
                    abroad.manager().request("POST", seating + "/accept", null).ifStill(version);
            var cancel = guest.request("POST", seating + "/cancel", null).ifStill(version);
            var accepting = CompletableFuture.supplyAsync(() -> abroad.manager().send(accept));
            var cancelling = CompletableFuture.supplyAsync(() -> guest.send(cancel));
            var accepted = accepting.join();
            var cancelled = cancelling.join();
            assertThat(List.of(accepted.status(), cancelled.status()))
                    .as(
                            "%s and %s",
                            accepted.response().body(), cancelled.response().body())
                    .containsExactlyInAnyOrder(204, 412);
            if (accepted.status() == 204) guest.hearing(abroad.manager());
            assertThat(guest.get(seating).expect(200).text("status"))
                    .isEqualTo(accepted.status() == 204 ? "ACCEPTED" : "CANCELLED");
        }
    }

    @Test
    void aManagersSecondRestaurantIsRefusedAndTheFirstStaysTheirs() {
        var finn = abroad.manager();
        finn.post("/restaurants", StoryRestaurant.profile("Andra stället", "Malmö", abroad.zone()))
                .expect(409, "ALREADY_ENGAGED");
        var me = finn.refresh().get("/me").expect(200).json();
        assertThat(me.at("/membership/restaurantId").asString()).isEqualTo(abroad.id());
        finn.get(abroad.at("/seatings")).expect(200);
    }

    @Test
    void todayIsTheRestaurantsDayAndNotTheServers() {
        var there = abroad.now().toLocalDate();
        assertThat(there).isNotEqualTo(LocalDate.now(ZoneId.systemDefault()));
        var today = abroad.book("Today There", abroad.now().plusMinutes(30));
        var dayAfter = abroad.book("Tomorrow There", tomorrow.plusHours(1));
        assertThat(ids(abroad.manager().get(abroad.at("/seatings?from=" + there + "&to=" + there))))
                .contains(today)
                .doesNotContain(dayAfter);
        assertThat(ids(abroad.manager().get(abroad.at("/seatings")))).contains(today, dayAfter);
        var card = abroad.manager().get("/seatings/" + today).expect(200).json();
        assertThat(card.get("startsAt").asString()).startsWith(there.toString());
        assertThat(card.get("timeZone").asString()).isEqualTo(abroad.zone().getId());
    }

    @Test
    void pagingParametersAreHonoured() {
        var day = tomorrow.plusDays(40);
        var booked = IntStream.range(0, 5)
                .mapToObj(hour -> abroad.book("Page " + hour, day.minusHours(8).plusHours(2 * hour)))
                .toList();
        var path = abroad.at("/seatings?from=" + day.toLocalDate() + "&to=" + day.toLocalDate() + "&limit=2");
        var seen = new ArrayList<String>();
        for (var next = ""; ; ) {
            var page = abroad.manager().get(path + next).expect(200);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(ids(page));
            if (!page.json().path("next").isString()) break;
            assertThat(page.header("Link")).contains("rel=\"next\"");
            next = "&after=" + page.text("next");
        }
        assertThat(seen).containsExactlyElementsOf(booked);
        for (var wrong : List.of("limit=201", "limit=0", "limit=two", "page=2"))
            abroad.manager().get(abroad.at("/seatings?" + wrong)).expect(400);
    }

    @Test
    void cancelledSeatingsAreNotInTheList() {
        var evening = tomorrow.plusDays(50);
        var kept = abroad.book("Kept", evening);
        var cancelled = abroad.book("Cancelled", evening);
        abroad.manager().post("/seatings/" + cancelled + "/cancel").expect(204);
        var day = abroad.at("/seatings?from=" + evening.toLocalDate() + "&to=" + evening.toLocalDate());
        assertThat(ids(abroad.manager().get(day))).containsExactly(kept);
        assertThat(ids(abroad.manager().get(day + "&status=CANCELLED"))).containsExactly(cancelled);
    }

    private static List<String> listed() {
        return ids(guest.get("/restaurants?region=Malm%C3%B6&limit=200"));
    }

    private static List<String> ids(Answer list) {
        return list.expect(200).items().map(FaultsOfOldStory::id).toList();
    }

    private static String id(JsonNode item) {
        return item.get("id").asString();
    }
}
