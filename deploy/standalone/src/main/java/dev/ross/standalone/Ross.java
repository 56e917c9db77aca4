package dev.ross.standalone;

import dev.ross.platform.settings.UnknownVariables;
import dev.ross.platform.start.VirtualThreadCarriers;
import dev.ross.standalone.login.Login;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;

/**
 * ROSS on one machine: {@code [--empty]} opens the house, {@code login …} prints a token of one that is open, and {@code
 * move …} takes the events of one that is closed elsewhere. {@code train} opens one and closes it, for the AOT cache.
 */
public final class Ross {
    private Ross() {}

    public static void main(String[] args) {
        VirtualThreadCarriers.ensureMinimum();
        quiet();
        if (args.length > 0 && args[0].equals("login")) {
            System.exit(Login.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        try (var progress = new Progress(System.out)) {
            var said = new Environment(System.getenv());
            UnknownVariables.in(said.variables()).forEach(progress::say);
            if (args.length > 0 && args[0].equals("move")) {
                move(said, List.of(args).subList(1, args.length), progress);
            } else if (args.length > 0 && args[0].equals("train")) {
                train(Settings.of(said, List.of("--empty")), progress);
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

    /** Only a run that ends by itself leaves a cache; one that is stopped, or whose parent is gone, ends at once. */
    private static void train(Settings settings, Progress progress) {
        var house = new House(settings, progress);
        var stopped = new Thread(() -> {
            house.close();
            Runtime.getRuntime().halt(1);
        });
        Runtime.getRuntime().addShutdownHook(stopped);
        ProcessHandle.current().parent().ifPresent(Ross::endWith);
        carryOut(house, house::open, settings);
        Runtime.getRuntime().removeShutdownHook(stopped);
    }

    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            parent.onExit().join();
            System.exit(1);
        });
    }

    private static void move(Environment said, List<String> where, Progress progress) {
        var settings = Settings.of(said, List.of());
        if (where.equals(List.of("stores"))) {
            var stores = new OpenStores(settings, progress);
            closeAtExit(stores);
            carryOut(stores, stores::run, settings);
        } else {
            var house = new HouseMove(settings, said, MoveOrder.of(where), progress);
            closeAtExit(house);
            carryOut(house, house::run, settings);
        }
    }

    private static void carryOut(AutoCloseable what, Runnable run, Settings settings) {
        try {
            run.run();
        } catch (RuntimeException | Error e) {
            fail(Failure.in(settings.home()).sentence(e));
        }
        closeQuietly(what);
    }

    private static void closeAtExit(AutoCloseable what) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(what), "closing"));
    }

    private static void closeQuietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            System.err.println("It did not close well: " + e.getMessage());
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
