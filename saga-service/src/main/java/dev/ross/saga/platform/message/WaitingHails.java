package dev.ross.saga.platform.message;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.HailId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The hails of a seating that nobody has claimed, folded from its events: at most one of each kind. */
public record WaitingHails(@AtMost(10) Map<HailId, WaitingHail> hails) {
    public static final WaitingHails NONE = new WaitingHails(Map.of());

    public WaitingHails after(Object event) {
        return switch (event) {
            case ServerHailed raised -> with(all -> all.put(raised.hail(), new WaitingHail(raised, null)));
            case HailEscalated escalated ->
                with(all -> all.computeIfPresent(
                        escalated.hail(), (id, hail) -> new WaitingHail(hail.raised(), escalated)));
            case HailClaimed claimed -> with(all -> all.remove(claimed.hail()));
            case HailResolved resolved -> with(all -> all.remove(resolved.hail()));
            case HailWithdrawn withdrawn -> with(all -> all.remove(withdrawn.hail()));
            case SeatingClosed closed -> NONE;
            case SeatingReinstated back -> back.to() == SeatingStatus.SEATED ? this : NONE;
            default -> this;
        };
    }

    public @Nullable WaitingHail of(HailId hail) {
        return hails.get(hail);
    }

    @Nullable
    WaitingHail of(@Nullable String hail) {
        return hail == null ? null : hails.get(HailId.of(hail));
    }

    private WaitingHails with(Consumer<Map<HailId, WaitingHail>> change) {
        var next = new LinkedHashMap<>(hails);
        change.accept(next);
        return new WaitingHails(next);
    }
}
