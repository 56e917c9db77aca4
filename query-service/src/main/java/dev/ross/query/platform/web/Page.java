package dev.ross.query.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the part after it; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) implements Itemized {
    @Override
    public String itemsProperty() {
        return "items";
    }

    /**
     * The same, of an aggregate's items.
     *
     * @param version of the aggregate
     */
    public VersionedPage<T> of(long version) {
        return new VersionedPage<>(items, next, version);
    }

    public <U> Page<U> map(Function<T, U> as) {
        return new Page<>(items.stream().map(as).toList(), next);
    }
}
