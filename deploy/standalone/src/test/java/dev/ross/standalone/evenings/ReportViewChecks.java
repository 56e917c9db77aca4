package dev.ross.standalone.evenings;

import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Checks the figures of each week against a count of the exported events: as they are, and as each report keeps them. */
final class ReportViewChecks {
    static final String VIEW = "weekly-report";

    private static final JsonMapper JSON = new JsonMapper();

    private final SerializedEventLog log;
    private final Serializer serializer;

    ReportViewChecks(SerializedEventLog log, Serializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    void agree(Map<String, Map<String, Document>> documents) {
        var events = log.from(0, Integer.MAX_VALUE / 2);
        var weeks = documents.getOrDefault(VIEW, Map.of());
        for (var at = 0; at < events.size(); at++)
            if (events.get(at).getPayload() instanceof WeeklyReportIssued issued) {
                var week = issued.week();
                var content = weeks.get(key(week.year(), week.number()));
                if (content == null) throw missing(week.toString());
                same(week + " as reported", kept(content, week.toString()), events.subList(0, at), week.monday());
                same(week + " now", figures(content), events, week.monday());
            }
    }

    /** In the reverse order of weeks. */
    private static String key(int year, int number) {
        return RestaurantOfTheEvening.ID + ".%04d%02d".formatted(9999 - year, 99 - number);
    }

    private static InvariantBroken missing(String what) {
        return new InvariantBroken(Invariant.REPORTS_ADD_UP, "nothing is kept for " + what);
    }

    private static Document kept(Document content, String report) {
        return content.getList("kept", Document.class).stream()
                .filter(each -> report.equals(each.getString("report")))
                .findFirst()
                .map(ReportViewChecks::figures)
                .orElseThrow(() -> missing(report));
    }

    private static Document figures(Document of) {
        return of.get("figures", Document.class);
    }

    private void same(String what, Document figures, List<TrackedEventMessage<?>> events, LocalDate monday) {
        var count = new ReportCount(monday, RestaurantOfTheEvening.ZONE);
        for (var event : events) {
            var type = event.getPayloadType().getSimpleName();
            var bytes = serializer.serialize(event.getPayload(), byte[].class).getData();
            count.enter(type, JSON.readTree(new String(bytes, StandardCharsets.UTF_8)));
        }
        var shown = flat(figures);
        EveningRun.SEEN.merge("compared " + VIEW, 1, Integer::sum);
        if (!shown.equals(count.figures()))
            throw new InvariantBroken(
                    Invariant.REPORTS_ADD_UP, what + " shows " + shown + ", the events come to " + count.figures());
    }

    /** The figures by the names that {@link ReportCount} has for them; those that are not zero. */
    private static Map<String, Long> flat(Document figures) {
        var sums = new TreeMap<String, Long>();
        for (var service : rows(figures, "services")) {
            var seatings = service.get("seatings", Document.class);
            for (var name : List.of("all", "accepted", "visits", "covers", "walkIns", "open"))
                add(sums, name, seatings, name);
            for (var name : Map.of(
                            "declined", "DECLINED",
                            "expired", "EXPIRED",
                            "cancelled", "CANCELLED",
                            "noShows", "NO_SHOW",
                            "lapsed", "LAPSED")
                    .entrySet()) add(sums, name.getValue(), seatings, name.getKey());
            var sales = service.get("sales", Document.class);
            add(sums, "orders", sales, "orders");
            add(sums, "revenue", sales, "revenue");
        }
        sums.merge("answers", durations(figures.get("answers", Document.class)), Long::sum);
        for (var turn : rows(figures, "turns")) {
            var size = " of " + turn.get("partySize");
            add(sums, "turns" + size, turn, "visits");
            add(sums, "minutes" + size, turn, "minutes");
            add(sums, "planned" + size, turn, "plannedMinutes");
        }
        for (var hail : rows(figures, "hails")) {
            sums.merge(hail.get("kind") + " answered", durations(hail.get("answers", Document.class)), Long::sum);
            add(sums, hail.get("kind") + " withdrawn", hail, "withdrawn");
            add(sums, hail.get("kind") + " unanswered", hail, "unanswered");
        }
        for (var item : rows(figures, "items")) add(sums, "item " + item.get("name"), item, "quantity");
        for (var reduction : rows(figures, "reductions"))
            if ("VOIDED".equals(reduction.get("kind"))) add(sums, "voided", reduction, "amount");
        for (var day : rows(figures, "days")) add(sums, "cash difference", day, "cashDifference");
        for (var mail : rows(figures, "mailFailures")) add(sums, "mail " + mail.get("failure"), mail, "addressees");
        for (var open : rows(figures, "leftOpen")) add(sums, "left open", open, "count");
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static List<Document> rows(Document figures, String name) {
        return new ArrayList<>(figures.getList(name, Document.class));
    }

    private static long durations(Document histogram) {
        return rows(histogram, "buckets").stream()
                .mapToLong(bucket -> bucket.get("count", Number.class).longValue())
                .sum();
    }

    private static void add(Map<String, Long> sums, String name, Document row, String field) {
        sums.merge(name, row.get(field, Number.class).longValue(), Long::sum);
    }
}
