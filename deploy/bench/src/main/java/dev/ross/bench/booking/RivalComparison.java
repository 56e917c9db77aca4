package dev.ross.bench.booking;

import dev.ross.bench.booking.SystemUnderTest.Kind;
import dev.ross.bench.installation.BenchFolder;
import dev.ross.bench.installation.BenchTokenIssuer;
import dev.ross.bench.installation.MailSink;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Compares ROSS with a simple program for the same work: each system in a process of its own with a PostgreSQL of its
 * own, one after the other, under the same clients. Prints one table.
 */
public final class RivalComparison {
    private static final Duration WARM = Duration.ofSeconds(120);
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final int QUICK = 2;

    private RivalComparison() {}

    /**
     * @param arguments {@code --quick} for half of the time, names of {@link Kind} for those alone, options of Java
     *     such as {@code -XX} for the measured processes
     */
    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var divisor = words.contains("--quick") ? QUICK : 1;
        var kinds = words.stream()
                .filter(word -> !word.startsWith("-"))
                .map(Kind::valueOf)
                .toList();
        var options = words.stream()
                .filter(word -> word.startsWith("-") && !word.startsWith("--"))
                .toList();
        var table = new ComparisonTable();
        try (var folder = BenchFolder.create("ross-comparison");
                var issuer = new BenchTokenIssuer();
                var mails = new MailSink()) {
            for (var kind : kinds.isEmpty() ? List.of(Kind.values()) : kinds)
                try (var system = TestedProcess.start(
                        kind,
                        folder.path().resolve(kind.name().toLowerCase(Locale.ROOT)),
                        issuer.address(),
                        mails.port(),
                        options)) {
                    new SystemMeasurement(
                                    kind,
                                    system,
                                    new BookingClients(system, issuer),
                                    WARM.dividedBy(divisor),
                                    LENGTH.dividedBy(divisor),
                                    table)
                            .run();
                }
            table.print();
        }
        System.exit(0);
    }
}
