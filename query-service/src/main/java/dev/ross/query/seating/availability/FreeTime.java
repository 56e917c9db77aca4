package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.TableId;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a party may start, or might.
 *
 * @param startsAt by the restaurant's clocks
 * @param reason why it is not free
 * @param setting where the party would be placed; to staff alone
 */
record FreeTime(
        LocalDateTime startsAt,
        boolean free,
        @Nullable String reason,
        @Nullable Place setting) {
    static FreeTime of(Offer.Found found, boolean toStaff) {
        var setting = found.setting();
        var reason = found.reason();
        return new FreeTime(
                found.startsAt(),
                reason == null,
                reason == null ? null : reason.shown(toStaff),
                !toStaff || setting == null
                        ? null
                        : new Place(
                                setting.tables().stream().sorted(Place.ORDER).toList(), setting.label()));
    }

    boolean isFull() {
        return Reason.isFull(reason);
    }

    /** Tables, and what staff call them. */
    record Place(List<TableId> tables, String label) {
        private static final Comparator<TableId> ORDER = Comparator.comparing(TableId::toString);
    }
}
