package dev.ross.saga.report;

import static dev.ross.saga.MailServerFixture.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.till.TillEvent.DayReportRequested;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.CommandSideStub;
import dev.ross.saga.MailServerFixture;
import dev.ross.saga.NoonClock;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Managers get the report of last week by mail. */
class ReportMailTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final IsoWeek LAST_WEEK = IsoWeek.of("2026-W46");
    private static final MailServerFixture mailServer = new MailServerFixture();
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(
                SagaTestStores.fresh(),
                properties -> properties.put("spring.mail.port", String.valueOf(mailServer.port())),
                CommandSideStub.class,
                ReportRenderingStub.class,
                NoonClock.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        mailServer.goAway();
    }

    @Test
    void eachManagerGetsItWithItsPdf() throws Exception {
        var evening = opened("weekly");
        service.happened("team:weekly", evening.joined("max", RestaurantRole.MANAGER));
        service.happened("team:weekly", evening.joined("sam", RestaurantRole.STAFF));
        issue(evening, LAST_WEEK);

        await().until(() -> mailsTo("mia-weekly") == 1 && mailsTo("max") == 1);
        var mail = mailServer.to("max@restaurant.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Week 2026-W46 in en");
        var file = attachmentOf(mail);
        assertThat(file.getFileName()).isEqualTo("report-2026-W46.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(ReportRenderingStub.PDF);
        assertThat(textOf(mail))
                .startsWith("412 guests, as text")
                .contains("attached as a PDF")
                .contains("since you are a manager");
        assertThat(mailsTo("sam")).isZero();
    }

    @Test
    void aReportIsNotMailedOnceTheNextIsDue() {
        var evening = opened("missed");
        issue(evening, LAST_WEEK.previous());
        issue(evening, LAST_WEEK);

        await().until(() -> mailsTo("mia-missed") == 1);
        assertThat(mailServer.to("mia-missed@restaurant.example"))
                .first()
                .satisfies(mail -> assertThat(mail.getSubject()).startsWith("Week " + LAST_WEEK));
    }

    @Test
    void aReportThatCannotBeRenderedYetIsMailedOnceLater() {
        service.the(ReportRenderingStub.class).failuresToCome.set(2);
        issue(opened("later"), LAST_WEEK);

        await().until(() -> mailsTo("mia-later") == 1);
        assertThat(service.the(ReportRenderingStub.class).failuresToCome).hasValue(0);
    }

    @Test
    void theManagerWhoAsksForTheReportOfADayGetsIt() throws Exception {
        var evening = opened("closed");
        service.happened("team:closed", evening.joined("moa", RestaurantRole.MANAGER));
        var day = LocalDate.of(2026, 11, 19);
        for (var at : List.of(RestaurantEvents.NOON.minus(Duration.ofDays(1)), RestaurantEvents.NOON))
            service.happened("till:closed", new DayReportRequested(evening.restaurant(), day, StaffId.of("moa"), at));

        await().until(() -> mailsTo("moa") == 1);
        var mail = mailServer.to("moa@restaurant.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Gyldene Freden: the report of Thursday 19 November 2026");
        assertThat(attachmentOf(mail).getFileName()).isEqualTo("day-2026-11-19.pdf");
        assertThat(textOf(mail)).startsWith("412 guests, as text").contains("since you asked Gyldene Freden");
        assertThat(mailsTo("mia-closed")).isZero();
    }

    private static RestaurantEvents opened(String restaurant) {
        var evening = RestaurantEvents.at(restaurant);
        service.happened("restaurant:" + restaurant, evening.registered());
        service.happened("team:" + restaurant, evening.joined("mia-" + restaurant, RestaurantRole.MANAGER));
        return evening;
    }

    private static void issue(RestaurantEvents evening, IsoWeek week) {
        service.happened(
                "weekly-reports:" + evening.restaurant(),
                new WeeklyReportIssued(evening.restaurant(), week, STOCKHOLM, RestaurantEvents.NOON));
    }

    private static int mailsTo(String staff) {
        return mailServer.to(staff + "@restaurant.example").size();
    }

    private static Part attachmentOf(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(1);
    }
}
