package dev.ross.command.booking;

import static dev.ross.contracts.RejectedException.require;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.value.TableId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tables chosen for a party, or the reason why there are none: a decision that only asks does not have to catch.
 *
 * @param tables empty if there is a reason
 * @param reason absent if tables were found
 */
public record TableChoice(Set<TableId> tables, @Nullable Rejection reason) {
    public static TableChoice of(Set<TableId> tables) {
        return new TableChoice(tables, null);
    }

    public static TableChoice none(Rejection reason) {
        return new TableChoice(Set.of(), reason);
    }

    public boolean isFound() {
        return reason == null;
    }

    /** The same choice, unless there is a reason against its tables. */
    public TableChoice unless(Function<Set<TableId>, Optional<Rejection>> reasonAgainst) {
        return isFound() ? reasonAgainst.apply(tables).map(TableChoice::none).orElse(this) : this;
    }

    /** The same choice, unless the condition on its tables does not hold. */
    public TableChoice provided(Predicate<Set<TableId>> condition, Rejection otherwise) {
        return isFound() && !condition.test(tables) ? none(otherwise) : this;
    }

    /**
     * @throws RejectedException if there are no tables
     */
    public Set<TableId> require() {
        return require(RejectedException::new);
    }

    /**
     * @param rejected makes the exception from the reason why there are no tables
     */
    public Set<TableId> require(Function<Rejection, RejectedException> rejected) {
        if (reason != null) throw rejected.apply(reason);
        return tables;
    }
}
