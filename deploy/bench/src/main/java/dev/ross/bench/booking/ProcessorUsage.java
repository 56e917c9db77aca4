package dev.ross.bench.booking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor time that a booking system has used since it started, in milliseconds, read from {@code /proc}.
 *
 * @param jvm of its process, compiler and garbage collector included
 * @param postgres of PostgreSQL with all its processes, ended ones included
 */
record ProcessorUsage(long jvm, long postgres) {
    private static final long TICK = 10; // sysconf(_SC_CLK_TCK) is 100 on every Linux of today
    private static final int PARENT = 1;
    private static final int OWN_USER = 11;
    private static final int ENDED_SYSTEM = 14;

    static ProcessorUsage of(long jvm, long postmaster) {
        var own = fields(jvm);
        var postgres = sum(fields(postmaster), OWN_USER, ENDED_SYSTEM);
        for (var process : all())
            if (process.length > ENDED_SYSTEM && process[PARENT] == postmaster)
                postgres += sum(process, OWN_USER, ENDED_SYSTEM);
        return new ProcessorUsage(sum(own, OWN_USER, OWN_USER + 1) * TICK, postgres * TICK);
    }

    ProcessorUsage since(ProcessorUsage before) {
        return new ProcessorUsage(jvm - before.jvm, postgres - before.postgres);
    }

    private static long sum(long[] fields, int first, int last) {
        long sum = 0;
        for (int i = first; i <= last && i < fields.length; i++) sum += fields[i];
        return sum;
    }

    private static List<long[]> all() {
        List<long[]> all = new ArrayList<>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes)
                all.add(fields(Long.parseLong(process.getFileName().toString())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    /**
     * Returns the fields after the command's name, which may hold spaces; none if the process has ended. See proc(5).
     */
    private static long[] fields(long process) {
        try {
            var line = Files.readString(Path.of("/proc/" + process + "/stat"));
            var words = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var fields = new long[15];
            for (int i = 1; i < fields.length; i++) fields[i] = Long.parseLong(words[i]);
            return fields;
        } catch (IOException ended) {
            return new long[0];
        }
    }
}
