package dev.ross.bench.command;

import dev.ross.bench.installation.BenchStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Runs PostgreSQL's own load generator on the statement of {@link InsertRate}, where this machine has it. */
public record PgbenchRate(BenchStores stores, Path folder) {
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final String INSERT = """
            INSERT INTO events.bench_floor (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
            payloadrevision, payloadtype, timestamp) VALUES ('customer:' || gen_random_uuid(), 0, 'Customer',
            gen_random_uuid(), decode(repeat('00', 250), 'hex'), decode(repeat('00', 400), 'hex'), '1',
            'dev.ross.contracts.customer.CustomerEvent$CustomerProfileUpdated', '2026-11-23T12:00:00.000Z');
            """;

    /** Returns the statements a second, or empty if it is not installed. */
    OptionalDouble perSecond(int clients, Duration length) throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("floor.sql"), INSERT.replace('\n', ' ') + "\n");
        try {
            var process = stores.asOwner(new ProcessBuilder(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--jobs=2",
                            "--client=" + clients,
                            "--time=" + Math.max(1, length.toSeconds()),
                            "--file=" + script))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            var rate = PER_SECOND.matcher(output);
            return rate.find() ? OptionalDouble.of(Double.parseDouble(rate.group(1))) : OptionalDouble.empty();
        } catch (IOException notInstalled) {
            return OptionalDouble.empty();
        }
    }
}
