package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.VisitLink;
import dev.ross.platform.codes.VisitLinks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone who has a mail, and no login, answers by its link: a program in JSON, a page without scripts by a form. */
class LinkAnswersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final AtomicInteger DAYS = new AtomicInteger();

    private static Service service;
    private static String restaurant;
    private static String manager;

    private LocalDateTime startsAt = LocalDateTime.MIN;
    private String seating = "";
    private String link = "";

    @BeforeAll
    static void openARestaurant() throws Exception {
        service = new Service();
        restaurant = service.openRestaurantOf("mona");
        manager = service.issuer.worker("mona", restaurant, "MANAGER");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @BeforeEach
    void acceptASeating() throws Exception {
        startsAt = LocalDate.now(ZoneOffset.UTC)
                .plusDays(2 + DAYS.incrementAndGet())
                .atTime(19, 0);
        seating = service.post("/restaurants/" + restaurant + "/seatings")
                .as(service.issuer.guest("g" + DAYS.get()))
                .with("{\"startsAt\": \"%s\", \"partySize\": 2}".formatted(startsAt))
                .send()
                .id();
        service.post("/seatings/" + seating + "/accept").as(manager).send().expect(204);
        link = linkAt(startsAt);
    }

    @Test
    void whoHasTheMailConfirmsAndCancelsWithoutALogin() throws Exception {
        var done = json("{\"answer\": \"CONFIRM\"}").expect(204);
        assertThat(done.header("Cache-Control")).isEqualTo("no-store");
        assertThat(done.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(done.header("Ross-Version")).isNotBlank();
        json("{\"answer\": \"CANCEL\"}").expect(204);
        assertThat(json("{\"answer\": \"CONFIRM\"}").expect(409).code()).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void aFormIsSentBackToItsPageWithThePositionOfWhatItDid() throws Exception {
        var done = form("answer=CONFIRM").expect(303);
        assertThat(done.header("Location")).isEqualTo("/api/v1" + link + "?position=" + done.header("Ross-Position"));
        assertThat(done.header("Cache-Control")).isEqualTo("no-store");
        assertThat(done.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(form("answer=CANCEL").expect(303).header("Location")).contains("?position=");
        assertThat(json("{\"answer\": \"CONFIRM\"}").expect(409).code()).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void aFormThatIsRefusedIsSentBackWithTheCodeAlone() throws Exception {
        var refused = form("answer=LATE&minutes=20").expect(303);
        assertThat(refused.header("Location")).isEqualTo("/api/v1" + link + "?refused=NOT_YET_DUE");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theBrowserMaySayWhatCharactersItsFormHas() throws Exception {
        assertThat(sent("answer=CONFIRM", FORM + ";charset=UTF-8").expect(303).header("Location"))
                .contains("?position=");
    }

    @Test
    void theLinkOfAnOldMailAnswersNothing() throws Exception {
        var old = link;
        service.post("/seatings/" + seating + "/amend")
                .as(manager)
                .with("{\"startsAt\": \"%s\"}".formatted(startsAt.plusHours(1)))
                .send()
                .expect(204);
        assertThat(json("{\"answer\": \"CONFIRM\"}").expect(409).code()).isEqualTo("VISIT_MOVED");
        assertThat(form("answer=CANCEL").expect(303).header("Location"))
                .isEqualTo("/api/v1" + old + "?refused=VISIT_MOVED");
        link = linkAt(startsAt.plusHours(1));
        json("{\"answer\": \"CONFIRM\"}").expect(204);
    }

    @Test
    void aLinkThatIsNoneLeadsNowhere() throws Exception {
        var other = "/visit-links/" + restaurant + ".x~1~AAAAAAAAAAAAAAAAAAAAAAAA";
        for (var none : List.of("/visit-links/x", "/visit-links/" + "x".repeat(300), other, link + "x")) {
            link = none;
            assertThat(json("{\"answer\": \"CONFIRM\"}").expect(404).code()).isEqualTo("UNKNOWN");
            assertThat(form("answer=CONFIRM").expect(404).code()).isEqualTo("UNKNOWN");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"answer\": \"PERHAPS\"}",
                "{\"answer\": 0}",
                "{\"answer\": \"LATE\"}",
                "{\"answer\": \"LATE\", \"minutes\": 0}",
                "{\"answer\": \"LATE\", \"minutes\": 121}",
                "{\"answer\": \"CONFIRM\", \"minutes\": 20}",
                "{\"answer\": \"CONFIRM\", \"other\": 1}",
                "{\"answer\": \"CONFIRM\", \"answer\": \"CANCEL\"}",
                "answer=CONFIRM"
            })
    void anAnswerThatIsNoneIsMalformed(String body) throws Exception {
        assertThat(json(body).expect(400).code()).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "answer=",
                "answer=PERHAPS",
                "answer=0",
                "answer=LATE",
                "answer=LATE&minutes=",
                "answer=LATE&minutes=0",
                "answer=LATE&minutes=121",
                "answer=LATE&minutes=99999999999",
                "answer=LATE&minutes=soon",
                "answer=CONFIRM&minutes=20",
                "answer=CONFIRM&other=1",
                "answer=CONFIRM&answer=CANCEL",
                "answer=CONFIRM&a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1",
                "answer=%zz",
                "{\"answer\": \"CONFIRM\"}"
            })
    void aFormWithAnotherContentIsMalformed(String body) throws Exception {
        assertThat(form(body).expect(400).code()).isEqualTo("MALFORMED");
    }

    @Test
    void noOtherCommandIsAForm() throws Exception {
        var confirm = service.post("/seatings/" + seating + "/late").as(manager);
        assertThat(new Service.Call(service, "POST", confirm.path(), confirm.headers(), "minutes=20")
                        .header("Content-Type", FORM)
                        .send()
                        .expect(415)
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(sent("answer=CONFIRM", "text/plain").expect(415).code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anAddressWithParametersIsNoLink() throws Exception {
        link += "?answer=CONFIRM";
        assertThat(form("answer=CONFIRM").expect(400).code()).isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void aRepeatedAnswerIsGivenOnce() throws Exception {
        var call =
                service.post(link).header("Idempotency-Key", "once-" + seating).with("{\"answer\": \"CONFIRM\"}");
        var first = call.send().expect(204);
        assertThat(call.send().expect(204).header("Ross-Version")).isEqualTo(first.header("Ross-Version"));
    }

    private String linkAt(LocalDateTime start) {
        Instant from = start.atZone(ZONE).toInstant();
        return VisitLinks.PATH
                + service.context.getBean(VisitLinks.class).codeOf(new VisitLink(SeatingId.of(seating), from));
    }

    private Service.Answer json(String body) throws Exception {
        return sent(body, "application/json");
    }

    private Service.Answer form(String body) throws Exception {
        return sent(body, FORM);
    }

    private Service.Answer sent(String body, String type) throws Exception {
        return service.post(link).with(body).header("Content-Type", type).send();
    }
}
