package dev.ross.query.report.content;

import dev.ross.query.report.page.HailSummary.HailRow;
import dev.ross.query.report.page.ReportTables.LeftOpenRow;
import dev.ross.query.report.page.ReportTables.TurnRow;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the tables about guests: seatings, how long they waited and stayed, and what was not free. */
record GuestTables(WeeklyReportView report, ReportText text) {
    /** By start. */
    ReportTable leftOpen() {
        return ReportTable.of(
                "leftOpen", text, report.tables().leftOpen().stream().map(this::leftOpen), "start", "#guests", "state");
    }

    /** The last row stands for those that are not named. */
    private List<String> leftOpen(LeftOpenRow row) {
        var start = row.startsAt();
        if (start == null || row.status() == null)
            return List.of(text.text("leftOpen.others", row.count()), ReportText.NONE, ReportText.NONE);
        return List.of(text.time(start), text.count(row.partySize()), text.text("leftOpen." + row.status()));
    }

    ReportTable seatings() {
        var seatings = report.seatings();
        return new FigureComparison(text)
                .add("seatings", seatings.all(), FigureUnit.COUNT)
                .add("visits", seatings.visits(), FigureUnit.COUNT)
                .add("covers", seatings.covers(), FigureUnit.COUNT)
                .add("walkIns", seatings.walkIns(), FigureUnit.COUNT)
                .add("accepted", seatings.accepted(), FigureUnit.COUNT)
                .add("acceptedRate", seatings.acceptedPerMille(), FigureUnit.PER_MILLE)
                .add("declined", seatings.declined(), FigureUnit.COUNT)
                .add("expired", seatings.expired(), FigureUnit.COUNT)
                .add("cancelled", seatings.cancelled(), FigureUnit.COUNT)
                .add("cancelledRate", seatings.cancelledPerMille(), FigureUnit.PER_MILLE)
                .add("noShows", seatings.noShows(), FigureUnit.COUNT)
                .add("noShowRate", seatings.noShowPerMille(), FigureUnit.PER_MILLE)
                .add("lapsed", seatings.lapsed(), FigureUnit.COUNT)
                .build("seatings");
    }

    ReportTable answers() {
        var seatings = report.seatings();
        return new FigureComparison(text)
                .add("median", seatings.answerSecondsMedian(), FigureUnit.SECONDS)
                .add("ninth", seatings.answerSecondsNinth(), FigureUnit.SECONDS)
                .build("answers");
    }

    ReportTable turns() {
        return ReportTable.of(
                "turns",
                text,
                report.tables().turns().stream().map(this::turn),
                "party",
                "#visits",
                "#stayed",
                "#planned",
                "#difference");
    }

    private List<String> turn(TurnRow row) {
        var change = new FigureChange(FigureUnit.SECONDS, text);
        return List.of(
                text.text(row.orMore() ? "party.orMore" : "party", row.partySize()),
                text.count(row.visits()),
                text.minutes(row.minutes()),
                text.minutes(row.plannedMinutes()),
                change.brief(row.minutes() * 60, row.plannedMinutes() * 60));
    }

    ReportTable hails() {
        return ReportTable.of(
                "hails",
                text,
                report.hails().kinds().stream().map(this::hail),
                "kind",
                "#hails",
                "#withdrawn",
                "#unanswered",
                "#median",
                "#ninth");
    }

    private List<String> hail(HailRow row) {
        return List.of(
                text.text("hail." + row.kind()),
                text.count(row.hails()),
                text.count(row.withdrawn()),
                text.count(row.unanswered()),
                wait(row.answerSecondsMedian()),
                wait(row.answerSecondsNinth()));
    }

    private String wait(@Nullable Long seconds) {
        return seconds == null ? ReportText.NONE : text.duration(seconds);
    }

    ReportTable hailTotals() {
        var hails = report.hails();
        return new FigureComparison(text)
                .add("hails", hails.all(), FigureUnit.COUNT)
                .add("median", hails.answerSecondsMedian(), FigureUnit.SECONDS)
                .add("ninth", hails.answerSecondsNinth(), FigureUnit.SECONDS)
                .build("hailTotals");
    }

    /** Of each date, and of the whole week beside the others. */
    List<ReportTable> deniedSearches() {
        var days = report.weekdays().stream()
                .filter(day -> day.deniedSearches() != 0)
                .map(day -> List.of(text.day(day.date()), text.count(day.deniedSearches())));
        var totals = new FigureComparison(text)
                .add("deniedSearches", report.deniedSearches(), FigureUnit.COUNT)
                .build("denied");
        return Stream.of(totals, ReportTable.of("deniedDays", text, days, "day", "#searches"))
                .toList();
    }
}
