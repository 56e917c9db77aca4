package dev.ross.command.booking;

import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.value.TableId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tables and combinations that a party may have, free or not, the best fit first.
 *
 * @param reason why there are none; absent if there are some
 */
public record TableOptions(
        List<TableOption> options, @Nullable Rejection reason) {
    static TableOptions of(List<TableOption> options) {
        return new TableOptions(options, null);
    }

    static TableOptions none(Rejection reason) {
        return new TableOptions(List.of(), reason);
    }

    /**
     * @throws RejectedException if there are none
     */
    public TableOptions require() {
        if (reason != null) throw new RejectedException(reason);
        return this;
    }

    /** The best option that is free. */
    public Optional<TableOption> firstFree(Predicate<Set<TableId>> isFree) {
        return options.stream().filter(option -> isFree.test(option.tables())).findFirst();
    }

    /** Chooses the best option that is free. */
    TableChoice choose(Predicate<Set<TableId>> isFree) {
        if (reason != null) return TableChoice.none(reason);
        return firstFree(isFree).map(option -> TableChoice.of(option.tables())).orElse(TableChoice.none(NO_FREE_TABLE));
    }
}
