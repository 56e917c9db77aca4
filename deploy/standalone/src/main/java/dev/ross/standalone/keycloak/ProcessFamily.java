package dev.ross.standalone.keycloak;

import dev.ross.standalone.lifecycle.StartException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes of a Keycloak with the descendants they have at one moment, to be recorded or ended together. */
record ProcessFamily(List<ProcessHandle> members) {
    static ProcessFamily of(Stream<ProcessHandle> roots) {
        return new ProcessFamily(roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .toList());
    }

    void stop() {
        members.forEach(ProcessHandle::destroy);
        for (var member : members) {
            if (!endsWithin(30, member)) {
                member.destroyForcibly();
                if (!endsWithin(10, member)) {
                    throw new StartException(
                            "An earlier Keycloak (process " + member.pid() + ") does not stop: end it.");
                }
            }
        }
    }

    private static boolean endsWithin(int seconds, ProcessHandle process) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
