package dev.ross.standalone.demo;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.keycloak.AdminApi;
import dev.ross.standalone.login.AuthorizationCodeFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The demo restaurant and its two accounts. It is planned once, on a new data folder; until it is complete every start
 * goes on with it, so that a start killed in the middle leaves nothing half-made for good.
 */
public record DemoSetup(Path loginsFile, Path pending) {
    public void plan() {
        try {
            SecretFiles.write(
                    loginsFile,
                    new DemoAccount("manager", "manager@ross.example", SecretFiles.generated(12))
                            + "\n"
                            + new DemoAccount("guest", "guest@ross.example", SecretFiles.generated(12))
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
        return people().stream().map(DemoAccount::toString).toList();
    }

    public void people(AdminApi keycloak) {
        if (isPending()) {
            people().forEach(person -> person.enrol(keycloak));
        }
    }

    /** Creates the missing parts of the restaurant, and returns the failure that prevented it, if any. */
    public Optional<Exception> restaurant(URI issuer, URI system) {
        try {
            var manager = people().getFirst();
            new DemoRestaurant(AuthorizationCodeFlow.onLoopback(issuer, "ross-staff-app"), system, manager).setUp();
            Files.deleteIfExists(pending);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }

    /** Whether something of the restaurant is missing. */
    public boolean isPending() {
        return Files.exists(pending);
    }

    List<DemoAccount> people() {
        try (var lines = Files.lines(loginsFile)) {
            return lines.map(DemoAccount::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
