package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Screen;
import dev.ross.e2e.wire.Request;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The third chapter: the plug is pulled, twice, and nothing that was promised is lost. */
@Order(3)
class EveningGoesDarkStory extends Evening {
    @Test
    @Order(1)
    @DisplayName("The plug is pulled in a rush, while everybody watches: what was acknowledged stands, once")
    void thePlugIsPulledInARush() throws InterruptedException {
        try (var rush = new Rush(pelikan, sam, tonight.plusDays(10))) {
            rush.begin();
            house.kill();
            Stream.of(staffScreen, grosCard, grosList).forEach(Screen::ends);
            var acknowledged = rush.acknowledged();
            house.openWithoutMail();

            var again = rush.again();
            again.forEach(answer -> answer.expect(201));
            acknowledged.forEach((call, id) -> assertThat(again.get(call).id()).isEqualTo(id));
            assertThat(acknowledged.size()).isLessThan(Rush.CALLS);
            var days = "?from=%s&to=%s&limit=200"
                    .formatted(
                            tonight.plusDays(10).toLocalDate(),
                            tonight.plusDays(80).toLocalDate());
            assertThat(sam.get(pelikan.at("/seatings" + days))
                            .expect(200)
                            .items()
                            .map(line -> line.get("guestName").asString()))
                    .containsExactly(Stream.iterate(0, call -> call + 1)
                            .limit(Rush.CALLS)
                            .map(Rush::name)
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
        assertThat(new Request("GET", house.system().resolve("/dev/mail"), null)
                        .send()
                        .status())
                .as("an inbox that is not in use")
                .isNotEqualTo(200);
        Stream.of(staffScreen, grosCard, grosList).forEach(Screen::resume);
        staffScreen.shows("the rush", "seatings", list -> list.get("items").size() > Rush.CALLS);
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
        house.kill();
        house.openWithoutMail();
        sam.insist(accept).expect(204);
        assertThat(gus.hearing(sam)
                        .get("/seatings/" + gussLaterVisit)
                        .expect(200)
                        .text("status"))
                .isEqualTo("ACCEPTED");
        house.mailReturns();
        house.inbox().await(gus.email(), "we expect you"); // that it waits for an answer is no longer true, nor mailed
        Stream.of(staffScreen, grosCard, grosList).forEach(Screen::resume);
    }
}
