package dev.ross.standalone.evenings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts what a week comes to from exported events, one after the other, as somebody would who has only these: by their
 * names and fields.
 */
final class ReportCount {
    private static final Set<String> UPCOMING = Set.of("PENDING", "ACCEPTED");
    private static final Map<String, String> STATUS = Map.of(
            "SeatingAccepted", "ACCEPTED",
            "SeatingDeclined", "DECLINED",
            "SeatingCancelled", "CANCELLED",
            "SeatingExpired", "EXPIRED",
            "GuestsSeated", "SEATED",
            "GuestsMarkedNoShow", "NO_SHOW",
            "SeatingClosed", "CLOSED",
            "SeatingLapsed", "LAPSED");

    private final LocalDate monday;
    private final ZoneId zone;
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Long> others = new HashMap<>();

    ReportCount(LocalDate monday, ZoneId zone) {
        this.monday = monday;
        this.zone = zone;
    }

    /** A seating, as far as its events say. */
    private static final class Visit {
        LocalDate date = LocalDate.MIN;
        long plannedMinutes;
        int guests;
        boolean walkIn;
        String status = "PENDING";
        boolean accepted;
        boolean late;

        @Nullable
        Instant asked;

        @Nullable
        Instant answered;

        @Nullable
        Instant sat;

        @Nullable
        Instant left;

        String startsAt = "";
        final Map<String, Hail> hails = new HashMap<>();
    }

    private static final class Hail {
        final String kind;
        String outcome = "open";

        Hail(String kind) {
            this.kind = kind;
        }
    }

    private static final class Order {
        LocalDate date = LocalDate.MIN;
        final Map<String, Line> lines = new LinkedHashMap<>();
        final Map<String, Long> goneEarly = new HashMap<>();
    }

    private static final class Line {
        final String name;
        final long price;
        final long quantity;
        long gone;
        long voided;

        Line(String name, long price, long quantity) {
            this.name = name;
            this.price = price;
            this.quantity = quantity;
        }
    }

    void enter(String type, JsonNode event) {
        if (event.has("seating") && !event.has("order")) seating(type, event);
        if (event.has("order")) order(type, event);
        switch (type) {
            case "ReceiptIssued" -> {
                if (isOfTheWeek(event.get("day").asString()))
                    for (var tax : event.get("receipt").get("taxes"))
                        add("revenue", tax.get("net").asLong() + tax.get("tax").asLong());
            }
            case "DayClosed" -> {
                var cash = event.get("cash");
                if (!cash.isNull() && isOfTheWeek(event.get("totals").get("day").asString()))
                    add(
                            "cash difference",
                            cash.get("counted").asLong() - cash.get("expected").asLong());
            }
            case "NotificationFailed" -> {
                var failure = event.get("failure").asString();
                var day = LocalDate.ofInstant(at(event), zone);
                if (!Set.of("NO_LONGER_TRUE", "ADDRESSEE_ERASED").contains(failure) && isOfTheWeek(day))
                    add("mail " + failure, event.get("addressees").size());
            }
            default -> {}
        }
    }

    private void seating(String type, JsonNode event) {
        var visit = visits.computeIfAbsent(event.get("seating").asString(), id -> new Visit());
        if (event.has("hail")) hail(type, visit, event);
        if (event.has("stay") && event.has("party") && !type.equals("AmendmentRequested")) plan(visit, event);
        switch (type) {
            case "SeatingCreated" -> visit.asked = event.get("answerBy").isNull() ? null : at(event);
            case "WalkInCreated" -> {
                visit.walkIn = true;
                visit.status = "SEATED";
                visit.sat = at(event);
            }
            case "SeatingReinstated" -> become(visit, event.get("to").asString());
            case "PartyRanLate" -> visit.late = true;
            default -> {
                if (STATUS.containsKey(type)) become(visit, STATUS.get(type));
            }
        }
        var answers = type.equals("SeatingDeclined")
                || type.equals("SeatingAccepted") && event.get("by").asString().equals("STAFF");
        if (answers && visit.answered == null) visit.answered = at(event);
        if (type.equals("GuestsSeated")) visit.sat = at(event);
        if (type.equals("GuestsSeated")) visit.left = null;
        if (type.equals("SeatingClosed"))
            visit.left = event.get("by").asString().equals("SYSTEM") ? null : at(event);
    }

    private static void plan(Visit visit, JsonNode event) {
        var stay = event.get("stay");
        var startsAt = stay.get("startsAt").asString();
        if (!startsAt.equals(visit.startsAt)) visit.late = false;
        visit.startsAt = startsAt;
        visit.date = LocalDate.parse(stay.get("serviceDate").asString());
        visit.guests = event.get("party").asInt();
        visit.plannedMinutes = Duration.between(
                        Instant.parse(stay.get("from").asString()),
                        Instant.parse(stay.get("to").asString()))
                .toMinutes();
    }

    private static void become(Visit visit, String status) {
        visit.status = status;
        visit.late = false;
        visit.accepted |= status.equals("ACCEPTED");
        if (status.equals("SEATED")) return;
        for (var hail : visit.hails.values()) if (hail.outcome.equals("open")) hail.outcome = "unanswered";
    }

    private static void hail(String type, Visit visit, JsonNode event) {
        var id = event.get("hail").asString();
        if (type.equals("ServerHailed"))
            visit.hails.put(id, new Hail(event.get("kind").asString()));
        var hail = visit.hails.get(id);
        if (hail == null || !hail.outcome.equals("open")) return;
        if (type.equals("HailClaimed") || type.equals("HailResolved")) hail.outcome = "answered";
        if (type.equals("HailWithdrawn")) hail.outcome = "withdrawn";
    }

    private void order(String type, JsonNode event) {
        var order = orders.computeIfAbsent(event.get("order").asString(), id -> new Order());
        switch (type) {
            case "OrderOpened" -> {
                var seating = event.get("terms").get("seating").asString();
                order.date = visits.containsKey(seating) ? visits.get(seating).date : LocalDate.MIN;
            }
            case "LinesAdded" -> event.get("lines").forEach(line -> add(order, line));
            case "LinesMovedIn" -> event.get("lines").forEach(line -> add(order, line.get("line")));
            case "LineRemoved" -> takeOff(order, event, false);
            case "LineVoided" -> takeOff(order, event, true);
            case "LinesMovedOut" ->
                event.get("moves").forEach(move -> {
                    var line = order.lines.get(move.get("line").asString());
                    if (line != null) line.gone += move.get("units").asLong();
                });
            default -> {}
        }
    }

    private static void add(Order order, JsonNode line) {
        var id = line.get("id").asString();
        var options = 0L;
        for (var part : line.get("parts"))
            for (var option : part.get("options"))
                options += option.get("price").asLong();
        var added = new Line(
                line.get("name").asString(),
                line.get("price").asLong() + options,
                line.get("quantity").asLong());
        added.gone = order.goneEarly.getOrDefault(id, 0L);
        order.lines.put(id, added);
    }

    /** All, unless it says how many. */
    private static void takeOff(Order order, JsonNode event, boolean isVoid) {
        var id = event.get("line").asString();
        var said = event.get("units");
        var units = said == null || said.isNull() ? Long.MAX_VALUE / 4 : said.asLong();
        var line = order.lines.get(id);
        if (line == null) order.goneEarly.merge(id, units, Long::sum);
        else line.gone += units;
        if (line != null && isVoid) line.voided += units;
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.get("at").asString());
    }

    private boolean isOfTheWeek(String date) {
        return isOfTheWeek(LocalDate.parse(date));
    }

    private boolean isOfTheWeek(LocalDate date) {
        return !date.isBefore(monday) && date.isBefore(monday.plusDays(7));
    }

    private void add(String figure, long amount) {
        others.merge(figure, amount, Long::sum);
    }

    /** All figures that are not zero. */
    Map<String, Long> figures() {
        var sums = new TreeMap<>(others);
        for (var visit : visits.values()) if (isOfTheWeek(visit.date)) add(visit, sums);
        for (var order : orders.values()) if (isOfTheWeek(order.date)) add(order, sums);
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static void add(Visit visit, Map<String, Long> sums) {
        var facts = new HashSet<String>(Set.of("all"));
        if (visit.accepted) facts.add("accepted");
        if (UPCOMING.contains(visit.status)) facts.add("open");
        else facts.add(visit.status);
        if (Set.of("SEATED", "CLOSED").contains(visit.status)) {
            facts.add("visits");
            sums.merge("covers", (long) visit.guests, Long::sum);
            if (visit.walkIn) facts.add("walkIns");
        }
        if (visit.status.equals("SEATED") || visit.status.equals("ACCEPTED") && visit.late) facts.add("left open");
        if (visit.asked != null && visit.answered != null) facts.add("answers");
        facts.removeAll(Set.of("SEATED", "CLOSED"));
        facts.forEach(fact -> sums.merge(fact, 1L, Long::sum));
        if (visit.status.equals("CLOSED") && visit.sat != null && visit.left != null) {
            var size = Math.min(visit.guests, 12);
            sums.merge("turns of " + size, 1L, Long::sum);
            sums.merge(
                    "minutes of " + size,
                    Duration.between(visit.sat, visit.left).toMinutes(),
                    Long::sum);
            sums.merge("planned of " + size, visit.plannedMinutes, Long::sum);
        }
        for (var hail : visit.hails.values())
            if (!hail.outcome.equals("open")) sums.merge(hail.kind + " " + hail.outcome, 1L, Long::sum);
    }

    private static void add(Order order, Map<String, Long> sums) {
        var counts = false;
        for (var line : order.lines.values()) {
            var remaining = Math.max(0, line.quantity - line.gone);
            counts |= remaining > 0;
            sums.merge("item " + line.name, remaining, Long::sum);
            sums.merge("voided", line.voided * line.price, Long::sum);
        }
        if (counts) sums.merge("orders", 1L, Long::sum);
    }
}
