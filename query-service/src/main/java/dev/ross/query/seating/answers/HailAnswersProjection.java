package dev.ross.query.seating.answers;

import dev.ross.contracts.seating.HailEvent;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.seating.answers.UnansweredHails.UnansweredHail;
import java.util.function.BiFunction;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Measures hails. Those that were raised before events had routes are left out, since their service date is unknown. */
@Component
@ProcessingGroup(HailAnswersStore.NAME)
class HailAnswersProjection {
    private final HailAnswersStore days;
    private final UnansweredHailStore unanswered;

    HailAnswersProjection(HailAnswersStore days, UnansweredHailStore unanswered) {
        this.days = days;
        this.unanswered = unanswered;
        unanswered.isLookedUpBy(HailEvent.class, event -> event.seating().restaurant());
        unanswered.isLookedUpBy(SeatingClosed.class, event -> event.seating().restaurant());
        unanswered.isLookedUpBy(
                SeatingReinstated.class, event -> event.seating().restaurant());
    }

    @EventHandler
    void on(ServerHailed hailed, LogPosition at) {
        var route = hailed.route();
        if (route == null) return;
        var hail = UnansweredHail.of(hailed, route);
        unanswered.update(hailed.seating().restaurant(), at, hails -> hails.with(hail));
        days.update(hail.day(), at, day -> day.with(hail.kind(), KindAnswers::raised));
    }

    @EventHandler
    void on(HailClaimed claimed, LogPosition at) {
        answer(claimed, at, (kind, hail) -> kind.answered(hail.until(claimed.at())));
    }

    @EventHandler
    void on(HailResolved resolved, LogPosition at) {
        answer(resolved, at, (kind, hail) -> kind.answered(hail.until(resolved.at())));
    }

    @EventHandler
    void on(HailWithdrawn withdrawn, LogPosition at) {
        answer(withdrawn, at, (kind, hail) -> kind.wasWithdrawn());
    }

    @EventHandler
    void on(SeatingClosed closed, LogPosition at) {
        end(closed.seating(), at);
    }

    @EventHandler
    void on(SeatingReinstated back, LogPosition at) {
        if (back.to() != SeatingStatus.SEATED) end(back.seating(), at);
    }

    @ResetHandler
    void forget() {
        days.empty();
        unanswered.empty();
    }

    private void answer(HailEvent event, LogPosition at, BiFunction<KindAnswers, UnansweredHail, KindAnswers> change) {
        var restaurant = event.seating().restaurant();
        var hail =
                unanswered.look(restaurant).find(event.seating(), event.hail()).orElse(null);
        if (hail == null) return;
        days.update(hail.day(), at, day -> day.with(hail.kind(), kind -> change.apply(kind, hail)));
        unanswered.update(restaurant, at, hails -> hails.without(event.seating(), event.hail()));
    }

    /** One change for each date, since a document takes one event in once. */
    private void end(SeatingId seating, LogPosition at) {
        var left = unanswered.look(seating.restaurant()).of(seating);
        if (left.isEmpty()) return;
        for (var date : left.stream().map(UnansweredHail::day).distinct().toList())
            days.update(date, at, day -> {
                var after = day;
                for (var hail : left)
                    if (hail.day().equals(date)) after = after.with(hail.kind(), KindAnswers::wasUnanswered);
                return after;
            });
        unanswered.update(seating.restaurant(), at, hails -> hails.without(seating));
    }
}
