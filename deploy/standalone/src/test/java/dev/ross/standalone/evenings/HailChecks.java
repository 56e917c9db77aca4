package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingCommand.EscalateHail;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import dev.ross.standalone.evenings.HailsOfTheEvening.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that hails go to those who serve the table, and escalate at their time as long as nobody claims them. */
record HailChecks(EveningRules rules, EveningModel model, Instant now) {
    static final String ESCALATE = "escalate-hail";

    private static final Duration WORTH_GOING = Duration.ofMinutes(15);

    void before(ServerHailed raised) {
        var party = Objects.requireNonNull(model.parties.get(raised.seating()));
        var route = Objects.requireNonNull(raised.route());
        var date = party.stay.serviceDate();
        var local = LocalDateTime.ofInstant(now, RestaurantOfTheEvening.ZONE);
        var minutes = ChronoUnit.MINUTES.between(date.atStartOfDay(), local);
        var serving = model.calls.serversOf(party.tables, date, minutes);
        var called = route.servers().stream().map(StaffId::toString).collect(Collectors.toSet());
        if (!called.equals(serving))
            broken(Invariant.HAILS_GO_TO_THEIR_SERVERS, raised + ", whose table is served by " + serving);
        if (!route.escalatesAt().equals(now.plus(patience())))
            broken(Invariant.UNCLAIMED_HAILS_ESCALATE, raised + " escalates after another time");
    }

    void before(HailEscalated escalated) {
        var call = model.calls.call(escalated.hail());
        if (!call.isUnclaimed())
            broken(Invariant.UNCLAIMED_HAILS_ESCALATE, escalated + ", which was claimed, or is over");
        var due = call.due;
        if (due == null || now.isBefore(due)) broken(Invariant.LATE_ENOUGH, escalated + ", which was due at " + due);
        var next = call.reached == HailEscalation.SERVER ? HailEscalation.ALL_STAFF : HailEscalation.MANAGERS;
        var isLast = next == HailEscalation.MANAGERS;
        var again = isLast ? null : now.plus(patience());
        if (escalated.to() != next || !Objects.equals(escalated.escalatesAt(), again))
            broken(Invariant.UNCLAIMED_HAILS_ESCALATE, escalated + " after " + call.reached);
    }

    private Duration patience() {
        return Duration.ofMinutes(rules.hailMinutes());
    }

    /**
     * When the processes are done.
     *
     * @param due the times of the deadlines of each hail
     */
    void quiet(Map<String, List<Instant>> due) {
        var left = new HashMap<>(due);
        for (var entry : model.calls.calls.entrySet()) {
            var call = entry.getValue();
            var at = call.isUnclaimed() ? call.due : null;
            if (at != null && !at.isAfter(now))
                broken(Invariant.UNCLAIMED_HAILS_ESCALATE, call.raised + " is still with " + call.reached);
            var has = Objects.requireNonNullElse(left.remove(entry.getKey().toString()), List.<Instant>of());
            if (!has.equals(at == null ? List.of() : List.of(at)))
                broken(Invariant.ONE_ESCALATION_DEADLINE, entry.getKey() + " has " + has + " instead of " + at);
            if (call.isUnclaimed() && call.escalations > 0 && now.isBefore(call.since.plus(WORTH_GOING))) told(call);
        }
        if (!left.isEmpty()) broken(Invariant.ONE_ESCALATION_DEADLINE, "of unknown hails: " + left);
    }

    private void told(Call call) {
        var told = model.messages.stream()
                .filter(one -> one.cause().equals(call.last)
                        && one.message().template() == NotificationTemplate.HAIL_ESCALATED)
                .flatMap(one -> EveningModel.recipients(one.message()).stream())
                .distinct()
                .count();
        var wanted = call.reached == HailEscalation.MANAGERS ? 1 : 2;
        if (told != wanted)
            broken(
                    Invariant.NOTIFIED_OF_DECISIONS,
                    told + " instead of " + wanted + " are told of " + call.raised + " for " + call.reached);
    }

    /** Whether a message about a hail is true: nobody has claimed it, and it has escalated. */
    boolean isSo(NotificationRequested message) {
        var call = of(message);
        return call != null && call.isUnclaimed() && call.escalations > 0;
    }

    /** Until when such a message is of use, exclusive. */
    Instant usefulUntil(NotificationRequested message) {
        var call = of(message);
        return call == null ? Instant.MIN : call.since.plus(WORTH_GOING);
    }

    private @Nullable Call of(NotificationRequested message) {
        var hail = message.facts().get("hail");
        return hail == null ? null : model.calls.calls.get(HailId.of(hail));
    }

    /** Escalations that will come later. */
    List<EscalateHail> notYetDue() {
        return model.calls.calls.values().stream()
                .filter(call -> call.isUnclaimed() && call.due != null && call.due.isAfter(now))
                .map(call -> new EscalateHail(call.raised.seating(), call.raised.hail(), null))
                .toList();
    }

    private static void broken(Invariant invariant, String detail) {
        EveningChecks.broken(invariant, detail);
    }
}
