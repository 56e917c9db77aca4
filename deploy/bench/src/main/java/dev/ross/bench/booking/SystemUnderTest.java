package dev.ross.bench.booking;

import dev.ross.bench.installation.BenchStores;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs one booking system in a process of its own, so that its processor time is separate from the clients'. It answers
 * commands on its input with lines: {@code open TABLES} with the ids of the restaurant and its manager, {@code settle}
 * with {@code settled}. It ends with its input.
 */
public final class SystemUnderTest {
    private SystemUnderTest() {}

    /** The measured system, by its name on the command line. */
    enum Kind {
        /** The simple program. */
        RIVAL,
        /** A node of the command service without views and processes. */
        COMMAND_SIDE,
        /** The three services in one process. */
        EVERYTHING
    }

    public static void main(String[] arguments) throws Exception {
        var kind = Kind.valueOf(arguments[0]);
        var folder = Path.of(arguments[1]);
        var issuer = arguments[2];
        var smtpPort = Integer.parseInt(arguments[3]);
        var isCounted = arguments.length > 4 && arguments[4].equals("counted");
        if (isCounted)
            try (var first = new BenchStores(folder, smtpPort)) {
                CostAccount.prepare(first);
            }
        try (var stores = new BenchStores(folder, smtpPort);
                var system = start(kind, stores, issuer, smtpPort);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            @Nullable CostAccount account = null;
            say("ready " + system.port() + " " + stores.postmaster());
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "open" -> {
                        var opened = system.open(Integer.parseInt(words[1]));
                        say(opened.restaurant() + " " + opened.manager());
                    }
                    case "settle" -> {
                        system.settle();
                        say("settled");
                    }
                    case "replay" -> {
                        system.replay(stores).forEach(SystemUnderTest::say);
                        say("end");
                    }
                    case "account" -> account = system.account(stores);
                    case "accounted" -> {
                        Objects.requireNonNull(account)
                                .end(Long.parseLong(words[1]))
                                .forEach(SystemUnderTest::say);
                        say("end");
                    }
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
        System.exit(0);
    }

    private static BookingSystem start(Kind kind, BenchStores stores, String issuer, int smtpPort) {
        return switch (kind) {
            case RIVAL -> new RivalSystem(stores, issuer, smtpPort);
            case COMMAND_SIDE -> RossSystem.commandSide(stores, issuer);
            case EVERYTHING -> RossSystem.everything(stores, issuer);
        };
    }

    /** Prints a line with a prefix, which distinguishes it from output of libraries. */
    private static void say(String line) {
        System.out.println(TestedProcess.PREFIX + line);
        System.out.flush();
    }
}
