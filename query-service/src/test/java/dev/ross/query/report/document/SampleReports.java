package dev.ross.query.report.document;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.paper.RestaurantHeader;
import dev.ross.query.platform.staff.StaffNames;
import dev.ross.query.report.figures.SaleFigures;
import dev.ross.query.report.figures.SeatingCounts;
import dev.ross.query.report.figures.WeekFigures;
import dev.ross.query.report.figures.WeekFiguresBuilder;
import dev.ross.query.report.page.ReportedWeeks;
import dev.ross.query.report.page.WeeklyReportView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports of weeks that were made up: a good one with rows of every kind, one of nothing, a hostile one and the largest. */
public final class SampleReports {
    static final IsoWeek WEEK = IsoWeek.of("2026-W48");
    static final String HOSTILE =
            "=HYPERLINK(\"http://x\")<script>alert(1)</script>\r\nBcc: all@example.org\u202Eevil ${7*7} [[1]] {0} "
                    + "\uD83C\uDF55".repeat(200);
    private static final Instant ISSUED = Instant.parse("2026-11-30T05:00:00Z");
    private static final LocalTime LUNCH = LocalTime.of(11, 30);
    private static final LocalTime DINNER = LocalTime.of(17, 0);
    private static final RestaurantId RESTAURANT = RestaurantId.of("luigis");
    private static final StaffId ANNA = StaffId.of("anna");
    private static final StaffId BO = StaffId.of("bo");

    /** Covers at lunch and at dinner, from Monday on. */
    private static final int[][] COVERS = {{0, 0}, {22, 38}, {25, 41}, {24, 52}, {31, 88}, {12, 104}, {28, 0}};

    private SampleReports() {}

    public static WeeklyReportView good() {
        return view("Luigi’s", "SEK", busy(WEEK, 100, true), busy(WEEK.previous(), 91, false), names());
    }

    /** Without tills: there are covers and no sales. */
    public static WeeklyReportView withoutSales() {
        var week = new WeekFiguresBuilder()
                .seatings(WEEK.monday().plusDays(4), DINNER, counts(30))
                .build();
        return view("Gyldene Freden", "EUR", week, null, StaffNames.NONE);
    }

    static WeeklyReportView quiet() {
        return view("Luigi’s", "SEK", WeekFigures.NONE, null, StaffNames.NONE);
    }

    /** Each text that somebody wrote is harmful. */
    static WeeklyReportView hostile() {
        var figures = new WeekFiguresBuilder()
                .seatings(WEEK.monday(), DINNER, counts(12))
                .sales(WEEK.monday(), DINNER, new SaleFigures(3, 1_234_50, 100_00))
                .item(HOSTILE, 4, 400_00)
                .item("\uFF1D1+1", 3, 300_00)
                .item("  \t+46700000000", 2, 200_00)
                .item("-2", 1, 100_00)
                .reduction(ReductionKind.COMPED, HOSTILE, ANNA, 1, 50_00)
                .build();
        return view(HOSTILE, "SEK", figures, null, new StaffNames(Map.of(ANNA, "@SUM(A1)" + HOSTILE)));
    }

    /** As many rows of each kind as there may be, with the longest names. */
    static WeeklyReportView largest() {
        var week = new WeekFiguresBuilder();
        var name = "Långbakat surdegsbröd med brynt smör och flingsalt från Gotland nr ";
        for (var each = 0; each < 600; each++) {
            week.item(name + each, each, each * 100L);
            week.reduction(ReductionKind.COMPED, name + each, ANNA, 1, each);
            week.leftOpen(new SeatingId(RESTAURANT, "s" + each), WEEK.monday().atTime(19, 0), SeatingStatus.SEATED, 4);
            week.seatings(WEEK.monday().plusDays(each % 7), LocalTime.of(each % 24, each / 7 % 60), counts(each));
        }
        var figures = week.build();
        return view("Luigi’s", "SEK", figures, figures, names());
    }

    private static StaffNames names() {
        return new StaffNames(Map.of(ANNA, "Anna Öberg", BO, "Bo Strauß"));
    }

    private static WeeklyReportView view(
            String name, String currency, WeekFigures week, @Nullable WeekFigures before, StaffNames names) {
        var zone = ZoneId.of("Europe/Stockholm");
        var header = new RestaurantHeader(name, "Storgatan 1", zone, Currency.getInstance(currency));
        var year = before == null ? null : busy(WEEK.ofTheYearBefore(), 96, false);
        var reported = before == null ? null : before.minus(correction());
        var weeks = new ReportedWeeks(week, before, reported, year);
        return WeeklyReportView.of(RESTAURANT + "." + WEEK, WEEK, ISSUED, 184_412, header, weeks, names);
    }

    private static WeekFigures correction() {
        return new WeekFiguresBuilder()
                .sales(WEEK.previous().sunday(), LUNCH, new SaleFigures(0, -480_00, -51_00))
                .build();
    }

    private static WeekFigures busy(IsoWeek week, int percent, boolean withOpen) {
        var figures = new WeekFiguresBuilder();
        for (var day = 0; day < 7; day++) {
            var date = week.monday().plusDays(day);
            service(figures, date, LUNCH, COVERS[day][0] * percent / 100, 145_00);
            service(figures, date, DINNER, COVERS[day][1] * percent / 100, 389_50);
            if (day == 4) figures.deniedSearches(date, 23 * percent / 100);
            if (day == 5) figures.deniedSearches(date, 41 * percent / 100);
            if (day > 0) figures.cashDifference(date, day == 3 ? -20_00 : day == 5 ? 5_50 : 0);
        }
        for (var each = 0; each < 120; each++) figures.answer(Duration.ofSeconds(70L + each * each * 100L / percent));
        for (var party = 1; party <= 12; party += party < 6 ? 1 : 3)
            for (var visit = 0; visit < 20 / party + 1; visit++)
                figures.turn(party, 70 + 8L * party + visit, party <= 2 ? 90 : party <= 4 ? 120 : 150);
        for (var each = 0; each < 30; each++) {
            figures.answeredHail(HailKind.ORDER, Duration.ofSeconds(30L + 7L * each));
            figures.answeredHail(HailKind.BILL, Duration.ofSeconds(20L + 4L * each));
        }
        figures.withdrawnHail(HailKind.BILL).unansweredHail(HailKind.HELP);
        menu(figures, percent);
        figures.reduction(ReductionKind.COMPED, "Väntetid", ANNA, 4, 640_00)
                .reduction(ReductionKind.COMPED, "Birthday", BO, 2, 170_00)
                .reduction(ReductionKind.DISCOUNTED, "Staff meal", BO, 6, 420_00)
                .reduction(ReductionKind.VOIDED, "Wrong table", ANNA, 1, 189_00)
                .mailFailure(DeliveryFailure.BOUNCED, 3)
                .mailFailure(DeliveryFailure.ADDRESS_REFUSED, 1);
        if (withOpen)
            figures.leftOpen(new SeatingId(RESTAURANT, "s1"), week.sunday().atTime(12, 15), SeatingStatus.SEATED, 4)
                    .leftOpen(new SeatingId(RESTAURANT, "s2"), week.sunday().atTime(13, 0), SeatingStatus.ACCEPTED, 2);
        return figures.build();
    }

    private static void menu(WeekFiguresBuilder figures, int percent) {
        var names = new String[] {
            "Margherita",
            "Toast Skagen",
            "Köttbullar",
            "Spaghetti alle vongole",
            "Tiramisù",
            "Zanderfilet",
            "Espresso",
            "Rödbetssallad",
            "Barolo 2019, glas",
            "Grüße aus der Küche",
            "Dagens",
            "Kanelbulle"
        };
        for (var each = 0; each < names.length; each++)
            figures.item(names[each], (96 - 7 * each) * percent / 100, (96 - 7L * each) * 145_00);
    }

    private static void service(WeekFiguresBuilder figures, LocalDate date, LocalTime opens, int covers, long each) {
        if (covers == 0) return;
        figures.seatings(date, opens, counts(covers));
        figures.sales(date, opens, new SaleFigures(covers / 2, covers * each, covers * each * 12 / 112));
    }

    private static SeatingCounts counts(int covers) {
        var visits = Math.max(1, covers * 2 / 5);
        var all = visits + 4;
        return new SeatingCounts(all, all - 3, visits, covers, visits / 6, 1, 1, 1, 1, 0, 0);
    }
}
