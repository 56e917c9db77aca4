package dev.ross.standalone.evenings;

import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An independent fold of hails and of who serves which tables. */
final class HailsOfTheEvening {
    /** All hails ever, in the order in which they were raised. */
    final Map<HailId, Call> calls = new LinkedHashMap<>();

    /** The last plans of each date, by the time at which they begin. */
    private final Map<LocalDate, TreeMap<LocalTime, ServersAssigned>> plans = new HashMap<>();

    /** What became of a hail. */
    enum End {
        NONE,
        ANSWERED,
        WITHDRAWN,
        UNANSWERED
    }

    /** One hail. */
    static final class Call {
        final ServerHailed raised;
        HailEscalation reached;
        int escalations;

        /** When it escalates; absent when it has reached all. */
        @Nullable
        Instant due;

        /** Since when it has reached those whom it has reached, and the event that says so. */
        Instant since;

        String last;
        boolean over;

        /** What ended the wait for a claim. */
        End end = End.NONE;

        Call(ServerHailed raised, HailEscalation reached, @Nullable Instant due, String id) {
            this.raised = raised;
            this.reached = reached;
            this.due = due;
            this.since = raised.at();
            this.last = id;
        }

        boolean isUnclaimed() {
            return end == End.NONE;
        }

        private void ended(End how) {
            if (end == End.NONE) end = how;
        }
    }

    void enter(EventMessage<?> event) {
        switch (event.getPayload()) {
            case ServersAssigned assigned -> assign(assigned);
            case ServerHailed raised -> {
                var route = raised.route();
                if (route != null)
                    calls.put(
                            raised.hail(), new Call(raised, route.first(), route.escalatesAt(), event.getIdentifier()));
            }
            case HailEscalated escalated -> {
                var call = call(escalated.hail());
                call.reached = escalated.to();
                call.due = escalated.escalatesAt();
                call.since = escalated.at();
                call.last = event.getIdentifier();
                call.escalations++;
            }
            case HailClaimed claimed -> call(claimed.hail()).ended(End.ANSWERED);
            case HailResolved resolved -> end(call(resolved.hail()), End.ANSWERED);
            case HailWithdrawn withdrawn -> end(call(withdrawn.hail()), End.WITHDRAWN);
            case SeatingClosed closed -> end(closed.seating());
            case SeatingReinstated back -> {
                if (back.to() != SeatingStatus.SEATED) end(back.seating());
            }
            default -> {}
        }
    }

    private void assign(ServersAssigned assigned) {
        var plan = plans.computeIfAbsent(assigned.day().date(), date -> new TreeMap<>());
        if (assigned.opens() == null) plan.clear();
        plan.put(assigned.opens() == null ? LocalTime.MIN : assigned.opens(), assigned);
    }

    private static void end(Call call, End how) {
        call.ended(how);
        call.over = true;
    }

    private void end(SeatingId seating) {
        for (var call : calls.values())
            if (call.raised.seating().equals(seating) && !call.over) end(call, End.UNANSWERED);
    }

    Call call(HailId hail) {
        var call = calls.get(hail);
        if (call == null) throw new IllegalStateException("no hail " + hail);
        return call;
    }

    /**
     * The ids of those who serve these tables, by the last plan that has begun.
     *
     * @param minutes since the date began; after midnight more than a day's
     */
    Set<String> serversOf(Set<TableId> tables, LocalDate date, long minutes) {
        var servers = new TreeSet<String>();
        var plan = plans.getOrDefault(date, new TreeMap<>()).descendingMap().values().stream()
                .filter(one -> beginsAt(one) <= minutes)
                .findFirst();
        if (plan.isEmpty()) return servers;
        for (var table : tables) {
            var named = new TreeSet<String>();
            var inArea = new TreeSet<String>();
            for (var one : plan.get().servers()) {
                if (one.tables().contains(table)) named.add(one.server().toString());
                if (one.areas().contains(RestaurantOfTheEvening.areaOf(table)))
                    inArea.add(one.server().toString());
            }
            servers.addAll(named.isEmpty() ? inArea : named);
        }
        return servers;
    }

    private static long beginsAt(ServersAssigned plan) {
        var opens = plan.opens();
        return opens == null ? 0 : opens.toSecondOfDay() / 60;
    }
}
