package dev.ross.bench.booking;

import dev.ross.bench.booking.SystemUnderTest.Kind;
import dev.ross.bench.installation.BenchFolder;
import dev.ross.bench.installation.BenchTokenIssuer;
import dev.ross.bench.installation.MailSink;
import dev.ross.bench.load.LoadResult;
import java.time.Duration;
import java.util.List;

/** Prints the cost of one booking, for each component of the system. */
public final class BookingCost {
    private static final int CLIENTS = 8;

    private BookingCost() {}

    /** @param arguments a {@link Kind}, the seconds it warms up, the seconds it is measured, and options for its JVM */
    public static void main(String[] arguments) throws Exception {
        var kind = Kind.valueOf(arguments[0]);
        var warm = Duration.ofSeconds(Long.parseLong(arguments[1]));
        var length = Duration.ofSeconds(Long.parseLong(arguments[2]));
        try (var folder = BenchFolder.create("ross-account");
                var issuer = new BenchTokenIssuer();
                var mails = new MailSink();
                var system = TestedProcess.start(
                        kind,
                        folder.path().resolve("data"),
                        issuer.address(),
                        mails.port(),
                        List.of(arguments).subList(3, arguments.length),
                        "counted")) {
            var bookers = new BookingClients(system, issuer);
            LoadResult.closed(CLIENTS, warm, bookers::client);
            system.settle();
            system.account();
            var mailed = mails.taken();
            var before = system.usage();
            var begin = System.nanoTime();
            var load = LoadResult.closed(CLIENTS, length, bookers::client);
            system.settle();
            var bookings = load.nanos().length;
            var seconds = (System.nanoTime() - begin) / 1e9;
            var used = system.usage().since(before);
            System.out.printf(
                    "%n%s, %d clients, %d bookings: %.1f accepted a second, %.1f settled a second,"
                            + " JVM %.2f ms and PostgreSQL %.2f ms of processor time and %.1f mails a booking%n",
                    kind,
                    CLIENTS,
                    bookings,
                    load.perSecond(),
                    bookings / seconds,
                    used.jvm() / (double) bookings,
                    used.postgres() / (double) bookings,
                    (mails.taken() - mailed) / (double) bookings);
            system.accounted(bookings).forEach(System.out::println);
        }
        System.exit(0);
    }
}
