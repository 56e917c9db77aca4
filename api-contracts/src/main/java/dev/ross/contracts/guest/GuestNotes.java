package dev.ross.contracts.guest;

import dev.ross.contracts.AtMost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes that staff keep about a guest.
 *
 * @param tags a few words each, in the order in which staff entered them
 */
public record GuestNotes(
        @AtMost(50) List<String> tags, @Nullable String note) {
    public GuestNotes {
        tags = List.copyOf(tags);
    }
}
