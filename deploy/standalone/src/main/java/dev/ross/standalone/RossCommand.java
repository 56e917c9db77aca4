package dev.ross.standalone;

import dev.ross.platform.settings.UnknownVariables;
import dev.ross.platform.start.VirtualThreadCarriers;
import dev.ross.standalone.launch.StandaloneLauncher;
import dev.ross.standalone.launch.StartFailure;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.lifecycle.StartProgress;
import dev.ross.standalone.login.LoginCommand;
import dev.ross.standalone.migration.EventStoreMigration;
import dev.ross.standalone.migration.MigrationArguments;
import dev.ross.standalone.settings.EnvironmentVariables;
import dev.ross.standalone.settings.StandaloneSettings;
import dev.ross.standalone.stores.StandalonePostgres;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Command line of ROSS on one machine: {@code [--empty|--evening]} starts it, {@code login …} prints a token of a running
 * installation, and {@code move …} moves the events of a stopped one elsewhere. For deploy/run, {@code ports [--empty]}
 * only checks the ports; {@code train} starts one and stops it, for the AOT cache.
 */
public final class RossCommand {
    /** Whether it was told to stop. What fails from then on fails for that reason, and its own sentence would mislead. */
    private static volatile boolean stopping;

    private RossCommand() {}

    public static void main(String[] args) {
        VirtualThreadCarriers.ensureMinimum();
        quiet();
        if (args.length > 0 && args[0].equals("login")) {
            System.exit(LoginCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        try (var progress = new StartProgress(System.out)) {
            var environment = new EnvironmentVariables(System.getenv());
            if (args.length > 0 && args[0].equals("ports")) {
                StandaloneLauncher.checkPorts(
                        StandaloneSettings.of(environment, List.of(args).subList(1, args.length)));
                return;
            }
            UnknownVariables.in(environment.variables()).forEach(progress::say);
            if (args.length > 0 && args[0].equals("move")) {
                move(environment, List.of(args).subList(1, args.length), progress);
            } else if (args.length > 0 && args[0].equals("train")) {
                train(StandaloneSettings.of(environment, List.of("--empty")), progress);
            } else {
                open(StandaloneSettings.of(environment, List.of(args)), progress);
            }
        } catch (StartException e) {
            fail(e.sentence());
        }
    }

    private static void open(StandaloneSettings settings, StartProgress progress) {
        var launcher = new StandaloneLauncher(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(launcher), "closing"));
        try {
            launcher.open();
        } catch (RuntimeException | Error e) {
            fail(sentence(e, settings));
        }
    }

    /**
     * Starts and stops one installation for the AOT cache: only a run that ends by itself leaves a cache. One that is
     * stopped, or whose parent process has ended, ends at once.
     */
    private static void train(StandaloneSettings settings, StartProgress progress) {
        var launcher = new StandaloneLauncher(settings, progress);
        var stopped = new Thread(() -> {
            stopping = true;
            launcher.close();
            Runtime.getRuntime().halt(1);
        });
        Runtime.getRuntime().addShutdownHook(stopped);
        ProcessHandle.current().parent().ifPresent(RossCommand::endWith);
        carryOut(launcher, launcher::open, settings);
        Runtime.getRuntime().removeShutdownHook(stopped);
    }

    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            parent.onExit().join();
            System.exit(1);
        });
    }

    private static void move(EnvironmentVariables environment, List<String> where, StartProgress progress) {
        var settings = StandaloneSettings.of(environment, List.of());
        if (where.equals(List.of("stores"))) {
            var stores = new StandalonePostgres(settings, progress);
            closeAtExit(stores);
            carryOut(stores, stores::run, settings);
        } else {
            var migration = new EventStoreMigration(settings, environment, MigrationArguments.of(where), progress);
            closeAtExit(migration);
            carryOut(migration, migration::run, settings);
        }
    }

    private static void carryOut(AutoCloseable what, Runnable run, StandaloneSettings settings) {
        try {
            run.run();
        } catch (RuntimeException | Error e) {
            fail(sentence(e, settings));
        }
        closeQuietly(what);
    }

    private static void closeAtExit(AutoCloseable what) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping = true;
                            closeQuietly(what);
                        },
                        "closing"));
    }

    private static String sentence(Throwable failure, StandaloneSettings settings) {
        return stopping
                ? "Stopped before it was done."
                : StartFailure.in(settings.home()).sentence(failure);
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

    private static void close(StandaloneLauncher launcher) {
        stopping = true;
        if (launcher.isOpen()) {
            System.out.println("Closing …");
        }
        launcher.close();
    }

    /** Silences logging until the services set it up: the backends log to files of their own. */
    private static void quiet() {
        LoggingSystem.get(RossCommand.class.getClassLoader()).beforeInitialize();
    }
}
