package dev.ross.saga.photo;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at files as {@link MakePhotos} does, and says what became of each and how many milliseconds of work it was. */
final class Looking {
    private Looking() {}

    public static void main(String[] files) throws Exception {
        for (int warming = 0; warming < 3; warming++) look(Pictures.jpeg(200, 200));
        for (var file : files) {
            var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var became = look(Files.readAllBytes(Path.of(file)));
            var after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            System.out.println(became + " " + (after - before) / 1_000_000);
        }
    }

    private static String look(byte[] file) throws Exception {
        try {
            Darkroom.photosOf(Negative.of(file));
            return "DRAWN";
        } catch (NoPhoto e) {
            return e.reason().name();
        }
    }
}
