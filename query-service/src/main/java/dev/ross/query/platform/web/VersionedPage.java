package dev.ross.query.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list whose items belong to one aggregate.
 *
 * @param next the cursor of the page after it; absent on the last
 * @param version of the aggregate, to be sent with {@code If-Match}; not the items', of which each would change with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionedPage<T>(List<T> items, @Nullable String next, long version) implements ItemizedAnswer {
    @Override
    public String itemsProperty() {
        return "items";
    }
}
