package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.restaurant.Setting;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be had of a party's wish. It goes by the rules that a request is decided by, in their order.
 *
 * @param byStaff who may book what guests may not: tables kept for the house, at short notice, for large parties
 */
record Offer(Rules rules, Taken taken, PartySize party, boolean byStaff, Instant now) {
    Found at(LocalDateTime startsAt, List<Setting> settings) {
        var offsets = rules.timeZone().getRules().getValidOffsets(startsAt);
        if (offsets.isEmpty()) return Found.not(startsAt, Reason.HOURS);
        var from = startsAt.toInstant(offsets.getFirst());
        var to = from.plus(rules.policy().turnOf(party));
        var forbidden = forbidden(from);
        if (forbidden != null) return Found.not(startsAt, forbidden);
        if (!rules.hasRoomInTheSlot(startsAt, from, party, taken::coversWithin))
            return Found.not(startsAt, Reason.PACING);
        var butForABlock = false;
        for (var setting : settings) {
            if (taken.isHeld(setting.tables(), from, to, Set.of())) continue;
            if (!taken.isBlocked(setting.tables(), from, to)) return new Found(startsAt, null, setting);
            butForABlock = true;
        }
        return Found.not(startsAt, butForABlock ? Reason.BLOCKED : Reason.TABLE);
    }

    /** The best fit first. */
    List<Setting> settings() {
        return seating().stream()
                .filter(setting -> rules.policy().isWorth(setting, party))
                .toList();
    }

    /** Why this party can have no time at all; absent, if it may have some. */
    @Nullable
    Reason never() {
        var policy = rules.policy();
        if (!byStaff && party.guests() > policy.maxPartySize()) return Reason.PARTY_TOO_LARGE;
        if (seating().isEmpty()) return Reason.PARTY_TOO_LARGE;
        return settings().isEmpty() ? Reason.PARTY_TOO_SMALL : null;
    }

    private List<Setting> seating() {
        return rules.furniture().settingsFor(party.guests()).stream()
                .filter(setting -> byStaff || setting.bookable() == Bookable.ONLINE)
                .toList();
    }

    private @Nullable Reason forbidden(Instant from) {
        var policy = rules.policy();
        if (!from.isAfter(now)) return Reason.PASSED;
        if (byStaff) return null;
        if (from.isBefore(now.plus(Duration.ofMinutes(policy.leadMinutes())))) return Reason.TOO_SOON;
        return from.isAfter(now.plus(Duration.ofDays(policy.horizonDays()))) ? Reason.TOO_FAR_AHEAD : null;
    }

    /**
     * @param setting absent where there is none
     */
    record Found(
            LocalDateTime startsAt,
            @Nullable Reason reason,
            @Nullable Setting setting) {
        static Found not(LocalDateTime startsAt, Reason reason) {
            return new Found(startsAt, reason, null);
        }
    }
}
