package dev.ross.query.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after it; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListPage<T>(List<T> items, @Nullable String next) implements ItemizedAnswer {
    @Override
    public String itemsProperty() {
        return "items";
    }

    /**
     * The same for the items of an aggregate.
     *
     * @param version of the aggregate
     */
    public VersionedPage<T> of(long version) {
        return new VersionedPage<>(items, next, version);
    }

    public <U> ListPage<U> map(Function<T, U> as) {
        return new ListPage<>(items.stream().map(as).toList(), next);
    }
}
