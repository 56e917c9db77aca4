package dev.ross.contracts.serverplan;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The servers of one date, folded from its events.
 *
 * @param parts in the order in which they begin to apply; each applies until the next
 */
public record ServerPlan(@AtMost(10) List<Part> parts) {
    public static final ServerPlan NONE = new ServerPlan(List.of());

    public static final int MOST_PARTS = 10;

    /** The most servers whom one hail is sent to first. */
    public static final int MOST_SERVERS = 5;

    public ServerPlan {
        parts = List.copyOf(parts);
    }

    public ServerPlan after(ServerPlanEvent event) {
        return switch (event) {
            case ServersAssigned assigned -> with(assigned.opens(), assigned.servers());
        };
    }

    /**
     * A new plan of the whole date replaces all parts. From the beginning of a part without servers on, nobody has tables
     * until the next.
     */
    public ServerPlan with(@Nullable LocalTime opens, List<ServerTables> servers) {
        var others = parts.stream().filter(part -> opens != null && !Objects.equals(part.opens(), opens));
        var changed = opens == null && servers.isEmpty() ? Stream.<Part>empty() : Stream.of(new Part(opens, servers));
        return new ServerPlan(Stream.concat(others, changed)
                .sorted(comparing(Part::opens, nullsFirst(naturalOrder())))
                .toList());
    }

    /**
     * The servers of these tables, at most {@link #MOST_SERVERS}, in the order of their ids. Those named for a table
     * come before those of its area.
     *
     * @param date of this plan
     * @param now local time of the restaurant, which may be after midnight
     * @param present whether a server is still on the team: others have no tables
     */
    public List<StaffId> serversOf(
            Set<TableId> tables, TableLayout layout, LocalDate date, LocalDateTime now, Predicate<StaffId> present) {
        var inForce = parts.stream()
                .filter(part -> part.beginsBy(date, now))
                .reduce((earlier, later) -> later)
                .map(Part::servers)
                .orElse(List.of())
                .stream()
                .filter(one -> present.test(one.server()))
                .toList();
        return tables.stream()
                .flatMap(table -> serversOf(table, layout, inForce))
                .distinct()
                .sorted(comparing(StaffId::value))
                .limit(MOST_SERVERS)
                .toList();
    }

    private static Stream<StaffId> serversOf(TableId table, TableLayout layout, List<ServerTables> servers) {
        var named = servers.stream()
                .filter(one -> one.tables().contains(table))
                .map(ServerTables::server)
                .toList();
        if (!named.isEmpty()) return named.stream();
        var area = layout.table(table).map(DiningTable::area).orElse(null);
        return area == null
                ? Stream.empty()
                : servers.stream().filter(one -> one.areas().contains(area)).map(ServerTables::server);
    }

    /**
     * The servers from one service on.
     *
     * @param opens when that service opens; absent: from the beginning of the date
     */
    public record Part(
            @Nullable LocalTime opens, @AtMost(100) List<ServerTables> servers) {
        public Part {
            servers = List.copyOf(servers);
        }

        boolean beginsBy(LocalDate date, LocalDateTime now) {
            return opens == null || !now.isBefore(date.atTime(opens));
        }
    }
}
