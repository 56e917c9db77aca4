package dev.ross.bench.booking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A booking system that was started as a process of its own, as its clients see it. */
final class TestedProcess implements AutoCloseable {
    static final String PREFIX = "subject: ";

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;
    private final int port;
    private final long postmaster;

    private TestedProcess(Process process) throws IOException {
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        var ready = answer().split(" ");
        port = Integer.parseInt(ready[1]);
        postmaster = Long.parseLong(ready[2]);
    }

    /** Starts it with this process's class path and properties, and waits until it answers. */
    static TestedProcess start(
            SystemUnderTest.Kind kind, Path folder, String issuer, int smtpPort, List<String> options, String... more)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms1g", "-Xmx1g"));
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith("ross.") || name.toString().startsWith("logging."))
                command.add("-D" + name + "=" + value);
        });
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SystemUnderTest.class.getName()));
        command.addAll(List.of(kind.name(), folder.toString(), issuer, String.valueOf(smtpPort)));
        command.addAll(List.of(more));
        return new TestedProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /** See {@link BookingSystem#open}. */
    synchronized BookingSystem.OpenedRestaurant open(int tables) {
        commands.println("open " + tables);
        var words = answer().split(" ");
        return new BookingSystem.OpenedRestaurant(words[0], words[1]);
    }

    /** See {@link BookingSystem#settle}. */
    synchronized void settle() {
        commands.println("settle");
        answer();
    }

    /** Begins a {@link CostAccount}, if the process was started for that. */
    synchronized void account() {
        commands.println("account");
    }

    /** Ends the {@link CostAccount}; returns its lines. */
    synchronized List<String> accounted(long bookings) {
        commands.println("accounted " + bookings);
        return lines();
    }

    /** See {@link BookingSystem#replay}. */
    synchronized List<String> replay() {
        commands.println("replay");
        return lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (var line = answer(); !line.equals("end"); line = answer()) lines.add(line);
        return lines;
    }

    ProcessorUsage usage() {
        return ProcessorUsage.of(process.pid(), postmaster);
    }

    private String answer() {
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine())
                if (line.startsWith(PREFIX)) return line.substring(PREFIX.length());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the measured system has ended");
    }

    @Override
    public void close() throws InterruptedException {
        commands.close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
