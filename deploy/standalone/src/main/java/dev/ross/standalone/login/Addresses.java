package dev.ross.standalone.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the house that last opened on a data folder answers; kept there for the command line. */
public record Addresses(URI system, URI issuer) {
    public void write(Path file) {
        try {
            Files.writeString(file, "system=" + system + "\nissuer=" + issuer + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Addresses read(Path file) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException e) {
            throw new LoginRefused("ROSS has not been started on this data folder: there is no " + file + ".");
        }
        return new Addresses(
                URI.create(properties.getProperty("system", "")), URI.create(properties.getProperty("issuer", "")));
    }
}
