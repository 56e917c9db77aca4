package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks that each week has one report, in time, and that the managers are mailed each that is of use. */
record ReportProcessChecks(EveningModel model, Instant now) {
    static final String DUE = "weekly-report-due";

    static boolean isAbout(NotificationTemplate template) {
        return template == NotificationTemplate.WEEKLY_REPORT || template == NotificationTemplate.DAY_REPORT;
    }

    void before(WeeklyReportIssued issued) {
        var last = model.reports.last;
        if (last != null && !issued.week().equals(last.next()))
            EveningChecks.broken(Invariant.ONE_REPORT_A_WEEK, issued + " after " + last);
        if (now.isBefore(issued.week().reportDueAt(RestaurantOfTheEvening.ZONE)))
            EveningChecks.broken(Invariant.LATE_ENOUGH, issued.toString());
    }

    /**
     * @param due the times of the deadlines for reports
     */
    void quiet(List<Instant> due) {
        var next = model.reports.nextDue();
        if (next == null) return;
        if (!next.isAfter(now)) EveningChecks.broken(Invariant.NOTHING_OVERDUE, "the report that is due at " + next);
        if (!due.equals(List.of(next)))
            EveningChecks.broken(Invariant.ONE_REPORT_A_WEEK, "is due at " + due + " instead of " + next);
    }

    /** Whether the managers were to be told of it. */
    boolean isToBeMailed(WeeklyReportIssued report) {
        return report.at().isBefore(usefulUntil(report.week()));
    }

    /** The statement of a message with a report that is not true; empty if all are. */
    Optional<String> falsehood(NotificationRequested message) {
        if (message.template() == NotificationTemplate.DAY_REPORT) return falsehoodOfDay(message);
        var week = weekOf(message);
        if (model.reports.issued.values().stream()
                .noneMatch(report -> report.week().equals(week)))
            return Optional.of("no report of " + week + " was issued");
        if (!now.isBefore(usefulUntil(week))) return Optional.of("the report of " + week + " is of no use any more");
        var recipients = EveningModel.recipients(message);
        return recipients.equals(List.of(RestaurantOfTheEvening.MANAGER + "@staff.example"))
                ? Optional.empty()
                : Optional.of("the report of " + week + " goes to " + recipients);
    }

    private Optional<String> falsehoodOfDay(NotificationRequested message) {
        var day = message.facts().get("day");
        var recipients = EveningModel.recipients(message);
        var asked = model.reports.requests.values().stream()
                .anyMatch(request -> request.day().toString().equals(day)
                        && recipients.equals(List.of(request.by() + "@staff.example")));
        return asked ? Optional.empty() : Optional.of("nobody of " + recipients + " asked for " + day);
    }

    static Instant usefulUntil(NotificationRequested message) {
        if (message.template() == NotificationTemplate.DAY_REPORT)
            return message.at().plus(Duration.ofDays(1));
        return usefulUntil(weekOf(message));
    }

    private static IsoWeek weekOf(NotificationRequested message) {
        return IsoWeek.of(Objects.requireNonNull(message.facts().get("week")));
    }

    private static Instant usefulUntil(IsoWeek week) {
        return week.next().reportDueAt(RestaurantOfTheEvening.ZONE);
    }
}
