package dev.ross.standalone.evenings;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a planted fault and plays evenings against it, in a process of its own that has it first on its class path.
 */
final class FaultHunt {
    private static final String FOUND = "found ";

    private FaultHunt() {}

    /** Plays evenings until one is broken, and prints which. */
    public static void main(String[] arguments) {
        try (var world = EveningWorld.start()) {
            for (long seed = 1; seed <= Long.parseLong(arguments[0]); seed++) {
                var broken = BrokenEvening.at(world, seed);
                if (broken.isEmpty()) continue;
                System.out.println(FOUND + seed + " " + broken.get().broken().invariant());
                return;
            }
        }
    }

    /**
     * Looks for the first evening that finds the fault.
     *
     * @param folder for the classes with the fault
     * @return the seed and the invariant, or nothing if no evening finds it
     */
    static @Nullable String find(PlantedFault fault, Path root, Path folder, int evenings)
            throws IOException, InterruptedException {
        compile(fault, root, Files.createDirectories(folder));
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        folder + File.pathSeparator + System.getProperty("java.class.path"),
                        FaultHunt.class.getName(),
                        String.valueOf(evenings))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) throw new IllegalStateException(fault.name() + ": " + Files.readString(output));
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith(FOUND))
                .map(line -> line.substring(FOUND.length()))
                .findFirst()
                .orElse(null);
    }

    private static void compile(PlantedFault fault, Path root, Path folder) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        var classPath = System.getProperty("java.class.path");
        var options = List.of("-parameters", "-proc:none", "-nowarn", "-d", folder.toString(), "-cp", classPath);
        var messages = new StringWriter();
        var source = new PlantedSource(fault, root);
        if (!compiler.getTask(messages, null, null, options, null, List.of(source))
                .call()) throw new IllegalStateException(fault.name() + " does not compile: " + messages);
    }

    private static final class PlantedSource extends SimpleJavaFileObject {
        private final String text;

        PlantedSource(PlantedFault fault, Path root) {
            super(root.resolve(fault.file()).toUri(), Kind.SOURCE);
            text = fault.planted(root);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
