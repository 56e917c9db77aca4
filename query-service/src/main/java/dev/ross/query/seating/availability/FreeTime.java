package dev.ross.query.seating.availability;

import dev.ross.contracts.value.TableId;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A start time of the day, free or not.
 *
 * @param startsAt restaurant's local time
 * @param reason why it is not free; absent if it is
 * @param setting the tables that the party would be given; for staff only
 */
record FreeTime(
        LocalDateTime startsAt,
        boolean free,
        @Nullable String reason,
        @Nullable Place setting) {
    static FreeTime of(TableOffer.SlotAvailability slot, boolean toStaff) {
        var option = slot.option();
        var reason = slot.reason();
        return new FreeTime(
                slot.startsAt(),
                reason == null,
                reason == null ? null : reason.shown(toStaff),
                !toStaff || option == null
                        ? null
                        : new Place(option.tables().stream().sorted(Place.ORDER).toList(), option.label()));
    }

    boolean isFull() {
        return UnavailableReason.isFull(reason);
    }

    /** Tables, and the label that staff know them by. */
    record Place(List<TableId> tables, String label) {
        private static final Comparator<TableId> ORDER = Comparator.comparing(TableId::toString);
    }
}
