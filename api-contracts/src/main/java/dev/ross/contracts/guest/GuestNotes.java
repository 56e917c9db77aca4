package dev.ross.contracts.guest;

import dev.ross.contracts.AtMost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff keep about a guest.
 *
 * @param tags a few words each, in the order in which staff gave them
 */
public record GuestNotes(
        @AtMost(50) List<String> tags, @Nullable String note) {
    public GuestNotes {
        tags = List.copyOf(tags);
    }
}
