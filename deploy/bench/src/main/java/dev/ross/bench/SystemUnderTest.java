package dev.ross.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One booking system in a process of its own, so that its processor time is told apart from that of the clients. It answers
 * each line of its input with one line: {@code open TABLES} with the ids of the restaurant and its manager, {@code settle} with {@code settled}.
 * It ends with its input.
 */
public final class SystemUnderTest {
    private SystemUnderTest() {}

    /** What is measured, by its name on the command line. */
    enum Kind {
        /** The simple program. */
        RIVAL,
        /** A node of the command service and nothing that follows. */
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
            try (var first = new Ground(folder, smtpPort)) {
                CostAccount.prepare(first);
            }
        try (var ground = new Ground(folder, smtpPort);
                var served = served(kind, ground, issuer, smtpPort);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            @Nullable CostAccount account = null;
            say("ready " + served.port() + " " + ground.postmaster());
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "open" -> {
                        var opened = served.open(Integer.parseInt(words[1]));
                        say(opened.restaurant() + " " + opened.manager());
                    }
                    case "settle" -> {
                        served.settle();
                        say("settled");
                    }
                    case "replay" -> {
                        served.replay(ground).forEach(SystemUnderTest::say);
                        say("end");
                    }
                    case "account" -> account = served.account(ground);
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

    private static BookingSystem served(Kind kind, Ground ground, String issuer, int smtpPort) {
        return switch (kind) {
            case RIVAL -> new RivalSystem(ground, issuer, smtpPort);
            case COMMAND_SIDE -> RossSystem.commandSide(ground, issuer);
            case EVERYTHING -> RossSystem.everything(ground, issuer);
        };
    }

    /** Distinguished from whatever a library prints. */
    private static void say(String line) {
        System.out.println(TestedProcess.PREFIX + line);
        System.out.flush();
    }
}
