package dev.ross.standalone.demo;

import dev.ross.standalone.Secrets;
import dev.ross.standalone.keycloak.AdminApi;
import dev.ross.standalone.login.CodeFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The demo restaurant and its two people. It is planned once, on a new data folder; until it is complete every start
 * goes on with it, so that one that was killed in the middle leaves nothing half-made for good.
 */
public record Demo(Path loginsFile, Path pending) {
    public void plan() {
        try {
            Secrets.write(
                    loginsFile,
                    new Person("manager", "manager@ross.example", Secrets.generated(12))
                            + "\n"
                            + new Person("guest", "guest@ross.example", Secrets.generated(12))
                            + "\n");
            Files.createFile(pending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isThere() {
        return Files.exists(loginsFile);
    }

    public List<String> logins() {
        return people().stream().map(Person::toString).toList();
    }

    public void people(AdminApi keycloak) {
        if (isPending()) {
            people().forEach(person -> person.enrol(keycloak));
        }
    }

    /** Makes what is missing of it, and says what kept it from that, if anything did. */
    public Optional<Exception> restaurant(URI issuer, URI system) {
        try {
            var manager = people().getFirst();
            new DemoRestaurant(CodeFlow.onLoopback(issuer, "ross-staff-app"), system, manager).furnish();
            Files.deleteIfExists(pending);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }

    /** Whether something of it is missing. */
    public boolean isPending() {
        return Files.exists(pending);
    }

    private List<Person> people() {
        try (var lines = Files.lines(loginsFile)) {
            return lines.map(Person::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
