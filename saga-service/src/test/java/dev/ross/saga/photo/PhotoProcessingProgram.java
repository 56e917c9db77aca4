package dev.ross.saga.photo;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes files as {@link MakePhotosTask} does, and prints the outcome and processor time (ms) of each. */
final class PhotoProcessingProgram {
    private PhotoProcessingProgram() {}

    public static void main(String[] files) throws Exception {
        for (int warming = 0; warming < 3; warming++) process(SamplePictures.jpeg(200, 200));
        for (var file : files) {
            var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var outcome = process(Files.readAllBytes(Path.of(file)));
            var after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            System.out.println(outcome + " " + (after - before) / 1_000_000);
        }
    }

    private static String process(byte[] file) throws Exception {
        try {
            PhotoResizer.photosOf(DecodedImage.of(file));
            return "DRAWN";
        } catch (UnusableImage e) {
            return e.reason().name();
        }
    }
}
