package dev.ross.standalone;

import dev.ross.standalone.login.Login;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;

/**
 * ROSS on one machine: {@code [--empty]} opens the house, {@code login …} prints a token of one that is open, and {@code
 * move …} takes the events of one that is closed elsewhere.
 */
public final class Ross {
    private Ross() {}

    public static void main(String[] args) {
        quiet();
        if (args.length > 0 && args[0].equals("login")) {
            System.exit(Login.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        try (var progress = new Progress(System.out)) {
            var said = new Environment(System.getenv());
            if (args.length > 0 && args[0].equals("move")) {
                move(said, MoveOrder.of(List.of(args).subList(1, args.length)), progress);
            } else {
                open(Settings.of(said, List.of(args)), progress);
            }
        } catch (CannotStart e) {
            fail(e.sentence());
        }
    }

    private static void open(Settings settings, Progress progress) {
        var house = new House(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house), "closing"));
        try {
            house.open();
        } catch (RuntimeException | Error e) {
            fail(Failure.in(settings.home()).sentence(e));
        }
    }

    private static void move(Environment said, MoveOrder order, Progress progress) {
        var settings = Settings.of(said, List.of());
        var house = new HouseMove(settings, said, order, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "closing"));
        try {
            house.run();
            house.close();
        } catch (RuntimeException | Error e) {
            fail(Failure.in(settings.home()).sentence(e));
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static void close(House house) {
        if (house.isOpen()) {
            System.out.println("Closing …");
        }
        house.close();
    }

    /** Until the services' own logging starts: what the parts below them have to say stands in files of their own. */
    private static void quiet() {
        LoggingSystem.get(Ross.class.getClassLoader()).beforeInitialize();
    }
}
