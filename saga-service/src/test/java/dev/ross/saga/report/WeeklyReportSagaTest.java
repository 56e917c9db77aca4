package dev.ross.saga.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.platform.axon.HandlerParametersInTests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeeklyReportSagaTest {
    private static final RestaurantId RESTAURANT = RestaurantId.of("r1");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    private static final IsoWeek WEEK = IsoWeek.of("2026-W47");
    private static final Instant FRIDAY = local("2026-11-20T12:00");
    private static final Instant MONDAY = local("2026-11-23T06:00");

    private FixtureConfiguration saga;

    @BeforeEach
    void prepare() {
        var fixture = new SagaTestFixture<>(WeeklyReportSaga.class);
        HandlerParametersInTests.giveTo(fixture);
        fixture.givenCurrentTime(FRIDAY);
        saga = fixture;
    }

    @Test
    void theFirstReportIsDueOnTheMondayAfterARestaurantIsRegistered() {
        saga.givenNoPriorActivity()
                .whenPublishingA(registered(FRIDAY))
                .expectNoDispatchedCommands()
                .expectScheduledDeadlineWithName(MONDAY, WeeklyReportSaga.DUE);
    }

    @Test
    void aReportThatIsDueIsIssued() {
        saga.givenAPublished(registered(FRIDAY))
                .whenTimeAdvancesTo(MONDAY)
                .expectDispatchedCommands(issue(WEEK))
                .expectNoScheduledDeadlines();
    }

    @Test
    void theNextIsDueAWeekLater() throws Exception {
        saga.givenAPublished(registered(FRIDAY))
                .andThenTimeAdvancesTo(MONDAY)
                .whenPublishingA(issued(WEEK, MONDAY))
                .expectScheduledDeadlineWithName(MONDAY.plus(Duration.ofDays(7)), WeeklyReportSaga.DUE);
    }

    @Test
    void reportsThatWereMissedAreIssuedOneAfterTheOther() throws Exception {
        saga.givenAPublished(registered(local("2026-11-06T12:00")))
                .andThenTimeElapses(Duration.ZERO)
                .andThenAPublished(issued(IsoWeek.of("2026-W45"), FRIDAY))
                .whenTimeElapses(Duration.ZERO)
                .expectDispatchedCommands(issue(IsoWeek.of("2026-W46")));
    }

    @Test
    void ofARestaurantWithOtherClocksTheReportIsDueAtAnotherMoment() {
        saga.givenAPublished(registered(FRIDAY))
                .whenPublishingA(new TimeZoneChanged(RESTAURANT, HONOLULU, FRIDAY))
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlineWithName(MONDAY, WeeklyReportSaga.DUE)
                .expectScheduledDeadlineWithName(WEEK.reportDueAt(HONOLULU), WeeklyReportSaga.DUE);
    }

    @Test
    void aReportThatWasAskedForTooEarlyByOtherClocksIsAskedForAgain() throws Exception {
        saga.givenAPublished(registered(FRIDAY))
                .andThenTimeAdvancesTo(MONDAY)
                .andThenAPublished(new TimeZoneChanged(RESTAURANT, HONOLULU, MONDAY))
                .whenTimeAdvancesTo(WEEK.reportDueAt(HONOLULU))
                .expectDispatchedCommands(issue(WEEK));
    }

    private static RestaurantRegistered registered(Instant at) {
        var profile = new RestaurantProfile("Luigi's", "Food", "Stockholm", null, null, List.of(), null, null);
        return new RestaurantRegistered(
                RESTAURANT, profile, STOCKHOLM, Currency.getInstance("SEK"), StaffId.of("mia"), at);
    }

    private static WeeklyReportIssued issued(IsoWeek week, Instant at) {
        return new WeeklyReportIssued(RESTAURANT, week, STOCKHOLM, at);
    }

    private static IssueWeeklyReport issue(IsoWeek week) {
        return new IssueWeeklyReport(RESTAURANT, week);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(STOCKHOLM).toInstant();
    }
}
