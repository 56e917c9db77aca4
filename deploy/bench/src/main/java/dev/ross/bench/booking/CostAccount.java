package dev.ross.bench.booking;

import dev.ross.bench.installation.BenchStores;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The cost of one booking, for each component of the system: processor time of the JVM's threads as sampled by the
 * flight recorder, statements as PostgreSQL counts them, documents as the views count them, and events by type.
 */
final class CostAccount {
    private static final Pattern TARGET = Pattern.compile(
            "(?i)\\b(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|FROM)\\s+(\"[^\"]+\"|[a-z_.]+)", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("(?i)\\bWHERE\\s+\\(?([a-z_.]+)");
    private static final double SMALLEST = 0.02;

    private final BenchStores stores;
    private final MeterRegistry meters;
    private final ProcessorTime processorTime;
    private final Map<String, double[]> documents;
    private final long lastEvent;

    private CostAccount(BenchStores stores, MeterRegistry meters) throws SQLException, IOException {
        this.stores = stores;
        this.meters = meters;
        lastEvent = stores.count("SELECT coalesce(max(globalindex), 0) FROM events.domainevententry");
        documents = documents();
        try (var connection = stores.administrator();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_statements_reset()");
        }
        processorTime = ProcessorTime.begin();
    }

    /** Prepares PostgreSQL for the counts; it has to be restarted after this. */
    static void prepare(BenchStores stores) throws SQLException {
        try (var connection = stores.administrator();
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        }
    }

    static CostAccount begin(BenchStores stores, MeterRegistry meters) throws SQLException, IOException {
        return new CostAccount(stores, meters);
    }

    /** Ends the counting; returns the lines of its tables. */
    List<String> end(long bookings) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("| who | JVM processor time a booking, ms |");
        lines.add("| --- | ---: |");
        processorTime.end().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .filter(one -> one.getValue() / 1e6 / bookings >= SMALLEST)
                .forEach(one -> lines.add("| %s | %.2f |".formatted(one.getKey(), one.getValue() / 1e6 / bookings)));
        lines.add("");
        lines.add("| role | statement | a booking | ms | rows | WAL bytes |");
        lines.add("| --- | --- | ---: | ---: | ---: | ---: |");
        statements().stream()
                .sorted(Comparator.comparingDouble((Statements one) -> one.millis)
                        .reversed())
                .filter(one -> one.millis / bookings >= SMALLEST / 2 || one.calls * 10 >= bookings)
                .forEach(one -> lines.add("| %s | %s | %.2f | %.3f | %.1f | %.0f |"
                        .formatted(
                                one.role,
                                one.what,
                                one.calls / bookings,
                                one.millis / bookings,
                                one.rows / bookings,
                                one.walBytes / bookings)));
        lines.add("");
        lines.add("| view | documents written a booking | bytes each |");
        lines.add("| --- | ---: | ---: |");
        documents().forEach((view, now) -> {
            var before = documents.getOrDefault(view, new double[2]);
            var count = now[0] - before[0];
            if (count > 0)
                lines.add("| %s | %.2f | %.0f |".formatted(view, count / bookings, (now[1] - before[1]) / count));
        });
        lines.add("");
        lines.add("| event | a booking | bytes each |");
        lines.add("| --- | ---: | ---: |");
        try (var connection = stores.administrator();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT payloadtype, count(*), avg(length(payload) + length(metadata))"
                                + " FROM events.domainevententry WHERE globalindex > " + lastEvent
                                + " GROUP BY 1 ORDER BY 2 DESC")) {
            while (rows.next()) {
                var name = rows.getString(1);
                lines.add("| %s | %.2f | %.0f |"
                        .formatted(
                                name.substring(name.lastIndexOf('$') + 1),
                                rows.getLong(2) / (double) bookings,
                                rows.getDouble(3)));
            }
        }
        return lines;
    }

    private Map<String, double[]> documents() {
        Map<String, double[]> found = new TreeMap<>();
        for (var summary : meters.find("ross.view.document.size").summaries())
            found.put(summary.getId().getTag("view"), new double[] {summary.count(), total(summary)});
        return found;
    }

    private static double total(DistributionSummary summary) {
        return summary.totalAmount();
    }

    private List<Statements> statements() throws SQLException {
        Map<String, Statements> found = new HashMap<>();
        try (var connection = stores.administrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT rolname, query, calls, total_exec_time, rows, wal_bytes"
                        + " FROM pg_stat_statements JOIN pg_roles ON pg_roles.oid = userid")) {
            while (rows.next()) {
                var role = rows.getString(1);
                if (role.equals(stores.server().user())) continue; // the bench's own
                var what = summary(rows.getString(2));
                var sum = found.computeIfAbsent(role + what, first -> new Statements(role, what));
                sum.calls += rows.getDouble(3);
                sum.millis += rows.getDouble(4);
                sum.rows += rows.getDouble(5);
                sum.walBytes += rows.getDouble(6);
            }
        }
        return List.copyOf(found.values());
    }

    /** Summarizes a query as its first word, the first table it names and the first column of its condition. */
    private static String summary(String query) {
        var target = TARGET.matcher(query);
        var condition = CONDITION.matcher(query);
        return query.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT)
                + (target.find() ? " " + target.group(1).replace("\"", "") : "")
                + (condition.find() ? " by " + condition.group(1) : "");
    }

    /** Totals of the statements of one kind. */
    private static final class Statements {
        private final String role;
        private final String what;
        private double calls;
        private double millis;
        private double rows;
        private double walBytes;

        Statements(String role, String what) {
            this.role = role;
            this.what = what;
        }
    }
}
