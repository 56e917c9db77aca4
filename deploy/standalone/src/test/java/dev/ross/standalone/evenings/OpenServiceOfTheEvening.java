package dev.ross.standalone.evenings;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.till.OpenService;
import org.jspecify.annotations.Nullable;

/** Answers what is open when a day is closed, from the events of the evening, as the query service does. */
final class OpenServiceOfTheEvening {
    private @Nullable EveningModel model;

    void begin(EveningModel evening) {
        model = evening;
    }

    OpenService answer() {
        var known = model;
        return known == null ? OpenService.NONE : of(known);
    }

    static OpenService of(EveningModel model) {
        return new OpenService(
                model.orders.orders.values().stream()
                        .filter(order -> !order.settled)
                        .map(order -> order.id)
                        .toList(),
                model.parties.values().stream()
                        .filter(party -> party.status == SeatingStatus.SEATED)
                        .map(party -> party.id)
                        .toList());
    }
}
