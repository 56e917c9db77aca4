package dev.ross.standalone.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds the command of the training run: the same JVM with the same options, on free ports and an empty data folder.
 * Of this process's environment it receives only the variables listed here, so that it never finds the stores of the
 * running ROSS.
 *
 * @param keycloak the Keycloak whose keys it fetches; it uses nothing else of it
 * @param given further variables, needed to trust that Keycloak
 */
public record TrainingCommand(Path home, Path software, URI keycloak, Map<String, String> given) {
    private static final Set<String> PASSED_ON = Set.of("PATH", "HOME", "USER", "TMPDIR", "TZ", "LANG", "LC_ALL");

    /**
     * Returns the command, run by a shell that makes it the first process for the kernel to kill where memory is short.
     */
    List<String> line(Path cache) {
        var line = new ArrayList<String>(List.of(
                "sh", "-c", "echo 1000 2>/dev/null >/proc/self/oom_score_adj; exec nice -n 19 \"$@\"", "training"));
        line.addAll(java());
        line.add("-XX:AOTCacheOutput=" + cache);
        line.addAll(List.of("-jar", System.getProperty("java.class.path"), "train"));
        return line;
    }

    /** Returns a command that exits with 0 if the JVM accepts the cache. */
    List<String> check(Path cache) {
        var check = java();
        check.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on", "-cp", System.getProperty("java.class.path")));
        check.add("-version");
        return check;
    }

    private static List<String> java() {
        var java = new ArrayList<String>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(TrainingCommand::isOfTheMachine)
                .forEach(java::add);
        return java;
    }

    /**
     * Whether the cache depends on the option, such as heap and collector. Settings of ROSS, agents and logs are not
     * passed on.
     */
    static boolean isOfTheMachine(String option) {
        return Stream.of("-Xm", "-Xs", "--", "-XX:").anyMatch(option::startsWith)
                && Stream.of("-XX:AOT", "-XX:StartFlight", "-XX:OnError", "-XX:OnOutOfMemory")
                        .noneMatch(option::startsWith);
    }

    Map<String, String> environment(Map<String, String> ours) {
        var environment = new HashMap<>(given);
        ours.forEach((name, value) -> {
            if (PASSED_ON.contains(name)) environment.put(name, value);
        });
        environment.put("ROSS_HOME", home.toString());
        environment.put("ROSS_SOFTWARE", software.toString());
        environment.put("ROSS_KEYCLOAK_URL", keycloak.toString());
        Stream.of("ROSS_PORT", "ROSS_MANAGEMENT_PORT", "ROSS_S3_PORT")
                .forEach(name -> environment.put(name, String.valueOf(freePort())));
        return environment;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
