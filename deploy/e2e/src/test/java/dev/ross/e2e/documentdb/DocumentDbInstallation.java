package dev.ross.e2e.documentdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packages of PostgreSQL and the extension, unpacked in a folder of their own.
 *
 * @param root the folder that the programs see as {@code /}
 */
record DocumentDbInstallation(Path root) {
    /** A user id without an account, which owns nothing else. */
    static final int USER_ID = 65532;

    private static final String PROGRAMS = "/usr/lib/postgresql/18/bin/";
    private static final int MINUTES = 30;

    /**
     * Installs it, or finds it installed.
     *
     * @throws IllegalStateException with the script's sentence if it cannot be installed here
     */
    static DocumentDbInstallation install() {
        var folder = Path.of(System.getProperty("ross.documentdb.folder"));
        run(new ProcessBuilder(System.getProperty("ross.documentdb.script"), folder.toString()), MINUTES);
        try {
            return new DocumentDbInstallation(folder.toRealPath().resolve("root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program of PostgreSQL, to be run in this root by the user without an account. */
    ProcessBuilder program(String name, String... arguments) {
        var user = USER_ID + ":" + USER_ID;
        List<String> command = new ArrayList<>(List.of("chroot", "--userspec=" + user, "--groups="));
        command.add(root.toString());
        command.add(PROGRAMS + name);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        var path = builder.environment().get("PATH");
        builder.environment().clear();
        if (path != null) builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    /** Runs a program that ends by itself; if it fails, its output is the exception's message. */
    static void run(ProcessBuilder program, int minutes) {
        try {
            var process = program.redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(minutes, TimeUnit.MINUTES) || process.exitValue() != 0)
                throw new IllegalStateException(output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
