package dev.ross.standalone.evenings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles a planted fault and plays evenings against it, with all our classes loaded anew. */
final class FaultHunt {
    private static final String OURS = "dev.ross.";

    private FaultHunt() {}

    /**
     * Looks for the first evening that finds the fault.
     *
     * @param folder for the classes with the fault
     * @return the seed and the invariant, or nothing if no evening finds it
     */
    static @Nullable String find(PlantedFault fault, Path root, Path folder, int evenings) {
        compile(fault, root, folder);
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new FreshClassLoader(urls(folder))) {
            Thread.currentThread().setContextClassLoader(loader);
            var hunt = loader.loadClass(FaultHunt.class.getName()).getDeclaredMethod("firstFound", int.class);
            hunt.setAccessible(true);
            return (String) hunt.invoke(null, evenings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(fault.name(), e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** In the classes loaded anew. */
    static @Nullable String firstFound(int evenings) {
        try (var world = EveningWorld.start()) {
            for (long seed = 1; seed <= evenings; seed++) {
                var broken = BrokenEvening.at(world, seed);
                if (broken.isPresent())
                    return seed + " " + broken.get().broken().invariant();
            }
            return null;
        }
    }

    private static void compile(PlantedFault fault, Path root, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        var options = List.of("-parameters", "-proc:none", "-nowarn", "-d", folder.toString(), "-cp", classPath());
        var messages = new java.io.StringWriter();
        var source = new PlantedSource(fault, root);
        if (!compiler.getTask(messages, null, null, options, null, List.of(source))
                .call()) throw new IllegalStateException(fault.name() + " does not compile: " + messages);
    }

    private static String classPath() {
        var paths = new ArrayList<String>();
        for (var folder : ours()) paths.add(Path.of(folder).toString());
        paths.add(System.getProperty("java.class.path"));
        return String.join(java.io.File.pathSeparator, paths);
    }

    /** Where our classes are, by one of each module. */
    private static List<URI> ours() {
        return List.of(
                        FaultHunt.class,
                        dev.ross.contracts.Trail.class,
                        dev.ross.command.CommandService.class,
                        dev.ross.query.QueryService.class,
                        dev.ross.saga.SagaService.class)
                .stream()
                .map(type -> URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .distinct()
                .toList();
    }

    private static URL[] urls(Path planted) {
        var all = new ArrayList<URI>();
        all.add(planted.toUri());
        all.addAll(ours());
        return all.stream().map(FaultHunt::url).toArray(URL[]::new);
    }

    private static URL url(URI location) {
        try {
            return location.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
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

    /** Loads our classes itself, those with the fault first, and everything else as ever. */
    private static final class FreshClassLoader extends URLClassLoader {
        FreshClassLoader(URL[] ours) {
            super(ours, FaultHunt.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("dev/ross") ? findResources(name) : super.getResources(name);
        }
    }
}
