package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.people.App;
import dev.ross.e2e.people.WatchedScreen;
import dev.ross.e2e.wire.Request;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The third chapter: the system is killed, twice, and nothing that was promised is lost. */
@Order(3)
class EveningGoesDarkStory extends RestaurantEvening {
    @Test
    @Order(1)
    @DisplayName("The plug is pulled in a rush, while everybody watches: what was acknowledged stands, once")
    void thePlugIsPulledInARush() throws InterruptedException {
        try (var rush = new BookingRush(pelikan, sam, tonight.plusDays(10))) {
            rush.begin();
            installation.kill();
            Stream.of(staffScreen, grosCard, grosList).forEach(WatchedScreen::ends);
            var acknowledged = rush.acknowledged();
            installation.openWithoutMail();

            var again = rush.again();
            again.forEach(answer -> answer.expect(201));
            acknowledged.forEach((call, id) -> assertThat(again.get(call).id()).isEqualTo(id));
            assertThat(acknowledged.size()).isLessThan(BookingRush.CALLS);
            var days = "?from=%s&to=%s&limit=200"
                    .formatted(
                            tonight.plusDays(10).toLocalDate(),
                            tonight.plusDays(80).toLocalDate());
            assertThat(sam.get(pelikan.at("/seatings" + days))
                            .expect(200)
                            .items()
                            .map(line -> line.get("guestName").asString()))
                    .containsExactly(Stream.iterate(0, call -> call + 1)
                            .limit(BookingRush.CALLS)
                            .map(BookingRush::name)
                            .toArray(String[]::new));
        }
        assertThat(gro.refresh()
                        .hearing(sam)
                        .get("/seatings/" + grosVisit)
                        .expect(200)
                        .text("status"))
                .isEqualTo("ACCEPTED");
        assertThat(gus.logIn(App.GUEST)
                        .hearing(gus)
                        .get("/me/seatings")
                        .expect(200)
                        .items())
                .hasSize(3);
        assertThat(new Request("GET", installation.system().resolve("/dev/mail"), null)
                        .send()
                        .status())
                .as("an inbox that is not in use")
                .isNotEqualTo(200);
        Stream.of(staffScreen, grosCard, grosList).forEach(WatchedScreen::resume);
        staffScreen.shows("the rush", "seatings", list -> list.get("items").size() > BookingRush.CALLS);
    }

    @Test
    @Order(2)
    @DisplayName(
            "The mail server is away: an answer is given, the plug is pulled before its mail, which comes later, once")
    void thePlugIsPulledBetweenAnAnswerAndItsMail() {
        gussLaterVisit = pelikan.ask(gus, tonight.plusDays(2), "");
        var accept = sam.request("POST", "/seatings/" + gussLaterVisit + "/accept", null)
                .keyed("an answer");
        sam.send(accept).expect(204);
        installation.kill();
        installation.openWithoutMail();
        sam.insist(accept).expect(204);
        assertThat(gus.hearing(sam)
                        .get("/seatings/" + gussLaterVisit)
                        .expect(200)
                        .text("status"))
                .isEqualTo("ACCEPTED");
        installation.mailReturns();
        installation.inbox().await(gus.email(), "we expect you"); // and no mail that it waits for an answer
        Stream.of(staffScreen, grosCard, grosList).forEach(WatchedScreen::resume);
    }
}
