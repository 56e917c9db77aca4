package dev.ross.command.report;

import static dev.ross.command.fixture.StockholmRestaurant.ZONE;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.report.ReportRejection.REPORT_NOT_YET_DUE;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Each week has one report, from the Monday after it on. */
class ReportIssueTest {
    private static final IsoWeek WEEK = IsoWeek.of("2026-W47");
    private static final Instant DUE = at("2026-11-23T06:00");

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aReportIsIssuedOnTheMondayAfterItsWeek() {
        restaurant.given(restaurant.open()).at(DUE).when(issue(WEEK)).expect(issued(WEEK, ZONE, DUE));
    }

    @Test
    void notAMomentBefore() {
        restaurant
                .given(restaurant.open())
                .at(DUE.minusNanos(1))
                .when(issue(WEEK))
                .expectRejection(REPORT_NOT_YET_DUE)
                .expectMore("dueAt", DUE.toString());
    }

    @Test
    void aWeekHasOneReport() {
        restaurant
                .given(restaurant.open(), issued(WEEK, ZONE, DUE))
                .at(DUE.plus(Duration.ofHours(1)))
                .when(issue(WEEK))
                .expectNothing();
    }

    @Test
    void aWeekThatWasSkippedGetsNoneLater() {
        restaurant
                .given(restaurant.open(), issued(WEEK, ZONE, DUE))
                .at(DUE.plus(Duration.ofHours(1)))
                .when(issue(WEEK.previous()))
                .expectNothing();
    }

    @Test
    void aReportThatWasMissedIsIssuedLater() {
        var later = DUE.plus(Duration.ofDays(30));
        restaurant
                .given(restaurant.open())
                .at(later)
                .when(issue(WEEK))
                .expect(issued(WEEK, ZONE, later))
                .when(issue(WEEK.next()))
                .expect(issued(WEEK.next(), ZONE, later));
    }

    @Test
    void theClocksOfTheRestaurantCount() {
        var honolulu = ZoneId.of("Pacific/Honolulu");
        var due = WEEK.reportDueAt(honolulu);
        restaurant
                .given(restaurant.open(), new TimeZoneChanged(restaurant.id, honolulu, at("2026-11-22T12:00")))
                .at(due.minusSeconds(1))
                .when(issue(WEEK))
                .expectRejection(REPORT_NOT_YET_DUE)
                .at(due)
                .when(issue(WEEK))
                .expect(issued(WEEK, honolulu, due));
    }

    private IssueWeeklyReport issue(IsoWeek week) {
        return new IssueWeeklyReport(restaurant.id, week);
    }

    private WeeklyReportIssued issued(IsoWeek week, ZoneId zone, Instant at) {
        return new WeeklyReportIssued(restaurant.id, week, zone, at);
    }
}
