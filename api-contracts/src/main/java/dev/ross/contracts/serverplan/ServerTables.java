package dev.ross.contracts.serverplan;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The tables of one server.
 *
 * @param areas whole areas: the tables that are in them when a party hails, unless a server is named for the table
 */
public record ServerTables(
        StaffId server,
        @AtMost(200) Set<TableId> tables,
        @AtMost(50) Set<String> areas) {
    public ServerTables {
        tables = sorted(tables);
        areas = sorted(areas);
    }

    /** Equal sets are stored alike. */
    private static <T> Set<T> sorted(Set<T> some) {
        return some.stream()
                .sorted(Comparator.comparing(Object::toString))
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    int size() {
        return tables.size() + areas.size();
    }
}
