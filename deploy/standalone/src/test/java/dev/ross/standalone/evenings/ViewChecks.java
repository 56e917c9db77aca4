package dev.ross.standalone.evenings;

import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.EveningModel.Party;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Checks that the documents of the screens agree with the events, and that a rebuild makes the same documents. */
record ViewChecks(ScreenReaders screens, EveningModel model) {
    /** A request that came to nothing is no visit: the summary does not update it any more and does not show it. */
    private static final Set<String> NO_VISIT = Set.of("PENDING", "ACCEPTED");

    void sayWhatHappened() {
        screens.catchUpWithEverything();
        var orders = new OrderViewChecks(model);
        var ledger = new LedgerViewChecks(model.mails);
        var answers = new AnswerViewChecks(model);
        var hails = new HailViewChecks(model);
        screens.documents()
                .forEach((view, documents) -> documents.forEach((key, content) -> {
                    if (view.startsWith("seating-card")) card(view, key, content);
                    if (content.get("sequence") instanceof Document entry) calendarEntry(view, key, entry);
                    if (content.get("holds") instanceof List<?> holds) holds(view, key, holds);
                    if (view.startsWith("hail-board")) same(view, key, idsOf(content.get("open"), "id"), openHails());
                    if (view.startsWith("waitlist")) same(view, key, idsOf(content.get("waits"), "id"), waitsOf(key));
                    seatingsIn(view, key, content);
                    if (view.equals("visit-link")) status(view, key, content);
                    answers.look(view, key, content);
                    hails.look(view, key, content);
                    orders.look(view, key, content);
                    ledger.look(view, key, content);
                }));
        orders.sawEverything();
        ledger.sawEverything();
    }

    void equalRebuilt() {
        sayWhatHappened();
        var live = screens.documents();
        screens.begin();
        screens.catchUpWithEverything();
        var rebuilt = screens.documents();
        var views = new TreeSet<>(live.keySet());
        views.addAll(rebuilt.keySet());
        for (var view : views) {
            var documents = live.getOrDefault(view, Map.of());
            var again = rebuilt.getOrDefault(view, Map.of());
            if (!documents.equals(again))
                throw new InvariantBroken(Invariant.VIEWS_EQUAL_REBUILT, view + ": " + difference(documents, again));
        }
    }

    private static String difference(Map<String, Document> live, Map<String, Document> rebuilt) {
        for (var document : live.entrySet()) {
            var other = rebuilt.get(document.getKey());
            if (!document.getValue().equals(other))
                return document.getKey() + " is " + document.getValue() + ", rebuilt " + other;
        }
        return "there is more of it when it is rebuilt";
    }

    /** Checks every object that has the id of a seating and a status. */
    private void seatingsIn(String view, String key, @Nullable Object part) {
        if (part instanceof List<?> many) many.forEach(one -> seatingsIn(view, key, one));
        if (!(part instanceof Document document)) return;
        if (document.get("id") instanceof String id && document.get("status") instanceof String status) {
            var party = party(id);
            if (party != null && !(view.startsWith("visit") && NO_VISIT.contains(status)))
                same(view, key + "/" + id, status, party.status.name());
        }
        document.values().forEach(value -> seatingsIn(view, key, value));
    }

    private void card(String view, String key, Document card) {
        var party = party(key);
        if (party == null) return;
        same(view, key, String.valueOf(card.get("status")), party.status.name());
        same(view, key + " amendment", card.get("amendment") != null, party.wish != null);
        if (party.isAlive())
            same(
                    view,
                    key + " tables",
                    new HashSet<Object>((List<?>) card.get("tables")),
                    party.tables.stream().map(Object::toString).collect(Collectors.toSet()));
    }

    /** The page of a link shows one seating, whose id is the document's key. */
    private void status(String view, String key, Document visit) {
        var party = party(key);
        if (party != null) same(view, key, String.valueOf(visit.get("status")), party.status.name());
    }

    /** A cancelled party has an entry only if it was accepted before; the model does not know that of it. */
    private void calendarEntry(String view, String key, Document entry) {
        var party = party(key);
        if (party == null || party.status == SeatingStatus.CANCELLED) return;
        var expected = switch (party.status) {
            case PENDING, DECLINED, EXPIRED, CANCELLED -> "NONE";
            case NO_SHOW -> "CANCELLED";
            case ACCEPTED, LAPSED, SEATED, CLOSED -> party.source == SeatingSource.WALK_IN ? "NONE" : "CONFIRMED";
        };
        same(view, key, String.valueOf(entry.get("status")), expected);
        if (expected.equals("CONFIRMED") && entry.get("stay") instanceof Document stay)
            same(
                    view,
                    key + " start",
                    LocalDateTime.parse(String.valueOf(stay.get("startsAt"))),
                    party.stay.startsAt());
    }

    private void holds(String view, String key, List<?> holds) {
        var held = new TreeSet<String>();
        model.books.forEach((date, book) -> {
            if (key.endsWith(date.toString())) book.keySet().forEach(seating -> held.add(seating.toString()));
        });
        same(view, key, idsOf(holds, "seating"), held);
    }

    private Set<String> openHails() {
        return model.hails.keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> waitsOf(String list) {
        return model.waiters.values().stream()
                .filter(waiter ->
                        waiter.waits && waiter.joined.list().toString().equals(list))
                .map(waiter -> waiter.joined.waiting().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> idsOf(@Nullable Object many, String name) {
        return ((List<?>) Objects.requireNonNull(many))
                .stream()
                        .map(one -> String.valueOf(((Document) one).get(name)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable Party party(String id) {
        try {
            return model.parties.get(SeatingId.of(id));
        } catch (IllegalArgumentException anotherKindOfId) {
            return null;
        }
    }

    static void same(String view, String key, Object shown, Object happened) {
        EveningRun.SEEN.merge("compared " + view, 1, Integer::sum);
        if (!shown.equals(happened))
            throw new InvariantBroken(
                    Invariant.VIEWS_SAY_WHAT_HAPPENED,
                    view + "/" + key + " says " + shown + ", what happened is " + happened);
    }
}
