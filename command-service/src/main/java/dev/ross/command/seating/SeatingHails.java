package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_OPEN;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_CLOSED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_TOO_SOON;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_HAILS;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_HAIL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.HailEvent;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.EscalateHail;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.HailId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Hails of a seating: at most one of each kind is open; the others are kept, so that a late answer finds them. */
public final class SeatingHails {
    private static final int KEPT = 20;

    @AtMost(30)
    private Map<HailId, Hail> hails = new LinkedHashMap<>();

    private int sinceSeated;

    public void withdraw(WithdrawHail withdraw, Instant now) {
        if (get(withdraw.hail()).isOpen()) apply(new HailWithdrawn(withdraw.seating(), withdraw.hail(), now));
    }

    public void claim(ClaimHail claim, Instant now) {
        var hail = get(claim.hail());
        if (hail.isClaimedBy(claim.by())) return; // asking twice is not a second claim
        RejectedException.require(hail.isOpen(), HAIL_CLOSED);
        hail.requireUnclaimed();
        apply(new HailClaimed(claim.seating(), claim.hail(), claim.by(), now));
    }

    /** A hail that was claimed, or is over, does not escalate any more. */
    public void escalate(EscalateHail escalate, Instant now) {
        var hail = hails.get(escalate.hail());
        var due = hail == null ? null : hail.escalation().orElse(null);
        if (hail == null || due == null) return;
        if (escalate.sentFor() != null && due.isAfter(escalate.sentFor())) return; // it has escalated since
        RejectedException.requireDue(due, now, NOT_YET_DUE);
        var to = hail.reached().next().orElseThrow();
        apply(new HailEscalated(escalate.seating(), escalate.hail(), to, hail.escalatesAgainAt(to, now), now));
    }

    public void resolve(ResolveHail resolve, Instant now) {
        if (get(resolve.hail()).isOpen()) apply(new HailResolved(resolve.seating(), resolve.hail(), resolve.by(), now));
    }

    void evolve(HailEvent event) {
        switch (event) {
            case ServerHailed hail -> {
                hails.put(hail.hail(), Hail.open(hail));
                sinceSeated++;
                forgetTheOldest();
            }
            case HailEscalated escalated ->
                hails.computeIfPresent(escalated.hail(), (id, hail) -> hail.after(escalated));
            case HailClaimed claimed ->
                hails.computeIfPresent(claimed.hail(), (id, hail) -> hail.claimedBy(claimed.by()));
            case HailResolved resolved ->
                hails.computeIfPresent(resolved.hail(), (id, hail) -> hail.closed(resolved.at()));
            case HailWithdrawn withdrawn ->
                hails.computeIfPresent(withdrawn.hail(), (id, hail) -> hail.closed(withdrawn.at()));
        }
    }

    /** A party that sits down may hail anew; if it is seated no more, no hail stays open. */
    void follow(SeatingStatus status, Instant at) {
        if (status == SeatingStatus.SEATED) sinceSeated = 0;
        else hails.replaceAll((id, hail) -> hail.isOpen() ? hail.closed(at) : hail);
    }

    private void forgetTheOldest() {
        var each = hails.values().iterator();
        while (hails.size() > KEPT && each.hasNext()) if (!each.next().isOpen()) each.remove();
    }

    public boolean has(HailId hail) {
        return hails.containsKey(hail);
    }

    public int size() {
        return hails.size();
    }

    /**
     * @throws RejectedException if there is no such hail, or it is closed and long past
     */
    public Hail get(HailId hail) {
        var known = hails.get(hail);
        RejectedException.require(known != null, UNKNOWN_HAIL);
        return Objects.requireNonNull(known);
    }

    /**
     * @param cooldown how long after an answered hail another of its kind is refused
     * @param limit how many hails a party may make while it is seated
     * @throws RejectedException if the party may not hail now
     */
    public void requireMayHail(HailKind kind, Duration cooldown, int limit, Instant now) {
        RejectedException.require(sinceSeated < limit, TOO_MANY_HAILS);
        RejectedException.require(hails.values().stream().noneMatch(hail -> hail.isOpenFor(kind)), HAIL_ALREADY_OPEN);
        hails.values().stream()
                .flatMap(hail -> hail.answeredAt(kind).stream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(cooldown))
                .filter(now::isBefore)
                .ifPresent(opens -> {
                    throw new RejectedException(HAIL_TOO_SOON, Map.of("opensAt", opens.toString()));
                });
    }
}
