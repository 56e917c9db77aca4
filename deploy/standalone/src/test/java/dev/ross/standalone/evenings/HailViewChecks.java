package dev.ross.standalone.evenings;

import dev.ross.contracts.value.HailId;
import dev.ross.standalone.evenings.HailsOfTheEvening.Call;
import dev.ross.standalone.evenings.HailsOfTheEvening.End;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** Checks what the documents of the screens say of hails: whom they have reached, and what became of them. */
record HailViewChecks(EveningModel model) {
    void look(String view, String key, Document content) {
        if (view.startsWith("hail-board") && content.get("open") instanceof List<?> open)
            open.forEach(one -> onBoard(view, (Document) one));
        if (view.equals("hail-answers") && content.get("kinds") instanceof List<?> kinds)
            kinds.forEach(one -> answers(view, key, (Document) one));
    }

    private void onBoard(String view, Document hail) {
        var id = String.valueOf(hail.get("id"));
        var call = model.calls.call(HailId.of(id));
        ViewChecks.same(view, id + " escalation", String.valueOf(hail.get("escalation")), call.reached.name());
        var due = Optional.ofNullable(call.isUnclaimed() ? call.due : null);
        var shown = Optional.ofNullable(hail.get("escalatesAt"))
                .map(String::valueOf)
                .map(Instant::parse);
        ViewChecks.same(view, id + " escalates", shown, due);
    }

    private void answers(String view, String key, Document kind) {
        var name = String.valueOf(kind.get("kind"));
        var calls = model.calls.calls.values().stream()
                .filter(call -> call.raised.kind().name().equals(name)
                        && key.endsWith(Objects.requireNonNull(call.raised.route())
                                .serviceDate()
                                .toString()))
                .toList();
        var buckets = ((Document) Objects.requireNonNull(kind.get("times"))).getList("buckets", Document.class);
        ViewChecks.same(view, key + " number", number(kind, "number"), (long) calls.size());
        ViewChecks.same(
                view,
                key + " answered",
                buckets.stream().mapToLong(bucket -> number(bucket, "count")).sum(),
                ended(calls, End.ANSWERED));
        ViewChecks.same(view, key + " withdrawn", number(kind, "withdrawn"), ended(calls, End.WITHDRAWN));
        ViewChecks.same(view, key + " unanswered", number(kind, "unanswered"), ended(calls, End.UNANSWERED));
    }

    private static long number(Document kind, String name) {
        return ((Number) Objects.requireNonNull(kind.get(name))).longValue();
    }

    private static long ended(List<Call> calls, End how) {
        return calls.stream().filter(call -> call.end == how).count();
    }
}
