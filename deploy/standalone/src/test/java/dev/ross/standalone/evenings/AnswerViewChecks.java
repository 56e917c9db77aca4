package dev.ross.standalone.evenings;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.standalone.evenings.EveningModel.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Checks what the documents of the screens say of the answers of guests about coming. */
record AnswerViewChecks(EveningModel model) {
    /** Looks at every object that has an answer, or the time at which its party is expected. */
    void look(String view, String key, @Nullable Object part) {
        if (part instanceof List<?> many) many.forEach(one -> look(view, key, one));
        if (!(part instanceof Document document)) return;
        if (document.get("said") instanceof Document said) {
            var id = document.get("id") instanceof String own ? own : key;
            party(id).ifPresent(party -> {
                ViewChecks.same(view, id + " confirmed", said.getBoolean("confirmed", false), party.confirmed);
                expected(view, id, said, party);
            });
        }
        if (view.startsWith("floor-plan")
                && document.get("seating") instanceof String id
                && document.containsKey("stay"))
            party(id)
                    .filter(party -> party.status == SeatingStatus.ACCEPTED)
                    .ifPresent(party -> expected(view, id, document, party));
        if (document.get("late") instanceof Boolean late && document.get("id") instanceof String id)
            party(id).ifPresent(party -> ViewChecks.same(view, id + " late", late, party.late));
        document.values().forEach(value -> look(view, key, value));
    }

    private static void expected(String view, String id, Document document, Party party) {
        var expectedAt = document.get("expectedAt");
        ViewChecks.same(
                view,
                id + " expected",
                Optional.ofNullable(expectedAt).map(String::valueOf).map(Instant::parse),
                Optional.ofNullable(party.announced));
    }

    private Optional<Party> party(String id) {
        try {
            return Optional.ofNullable(model.parties.get(SeatingId.of(id)));
        } catch (IllegalArgumentException anotherKindOfId) {
            return Optional.empty();
        }
    }
}
