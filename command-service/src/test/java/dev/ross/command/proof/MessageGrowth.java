package dev.ross.command.proof;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.push.PushCommand.SubscribeDevice;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.PushTarget;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.serverplan.ServerPlanCommand.AssignServers;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.till.TillCommand.MailDayReport;
import dev.ross.contracts.value.PersonId;
import dev.ross.contracts.value.StaffId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The reports of past weeks, and the commands from which staff get messages. */
record MessageGrowth(StockholmRestaurant restaurant) {
    private static final StaffId STAFF = StaffId.of("m");
    private static final LocalDate TODAY = StockholmRestaurant.FRIDAY;

    String stream() {
        return StreamKind.WEEKLY_REPORTS.of(restaurant.id);
    }

    /** Of so many weeks, until the one before the last. */
    List<WeeklyReportIssued> past(int weeks) {
        return IntStream.iterate(weeks + 1, ago -> ago > 1, ago -> ago - 1)
                .mapToObj(ago -> IsoWeek.of(TODAY.minusWeeks(ago)))
                .map(this::issued)
                .toList();
    }

    private WeeklyReportIssued issued(IsoWeek week) {
        var at = week.reportDueAt(StockholmRestaurant.ZONE);
        return new WeeklyReportIssued(restaurant.id, week, StockholmRestaurant.ZONE, at);
    }

    /** The day whose report is mailed was closed before. */
    Map<String, List<?>> commands() {
        var commands = new LinkedHashMap<String, List<?>>();
        var lastWeek = IsoWeek.of(TODAY).previous();
        commands.put("issue a weekly report", List.of(new IssueWeeklyReport(restaurant.id, lastWeek)));
        commands.put("mail the report of a day", List.of(new MailDayReport(restaurant.id, TODAY, STAFF)));
        commands.put(
                "assign servers",
                List.of(new AssignServers(
                        restaurant.day(TODAY),
                        null,
                        List.of(new ServerTables(STAFF, Set.of(restaurant.two, restaurant.four), Set.of())))));
        commands.put("subscribe a device", List.of(subscribe()));
        return commands;
    }

    private static SubscribeDevice subscribe() {
        var target = new PushTarget("https://push.example.com/phone", "key", "auth");
        return new SubscribeDevice(
                PersonId.of("m"), PushSubscriptionId.of(target), Personal.of(Subject.staff("m"), target));
    }
}
