package dev.ross.query.platform.staff;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of those whom one answer mentions, looked up when it is shown. */
public record StaffNames(Map<StaffId, String> names) {
    public static final StaffNames NONE = new StaffNames(Map.of());

    public static StaffNames of(List<KnownStaff> known) {
        var names = new HashMap<StaffId, String>();
        for (var each : known) if (each.staff() != null && each.name() != null) names.put(each.staff(), each.name());
        return new StaffNames(Map.copyOf(names));
    }

    /** The keys of those whom an answer mentions, each once. */
    public static List<String> keys(RestaurantId restaurant, Stream<StaffId> mentioned) {
        return mentioned
                .distinct()
                .map(staff -> KnownStaff.key(restaurant, staff))
                .toList();
    }

    /** Absent if it is not known, or erased. */
    public @Nullable String of(@Nullable StaffId staff) {
        return staff == null ? null : names.get(staff);
    }
}
