package dev.ross.standalone.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The addresses of the installation last started on a data folder; stored there for the command line. */
public record InstallationAddresses(URI system, URI issuer) {
    public void write(Path file) {
        try {
            Files.writeString(file, "system=" + system + "\nissuer=" + issuer + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InstallationAddresses read(Path file) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException e) {
            throw new LoginException("ROSS has not been started on this data folder: there is no " + file
                    + ". Another folder is named by ROSS_HOME, as at its start.");
        }
        return new InstallationAddresses(
                URI.create(properties.getProperty("system", "")), URI.create(properties.getProperty("issuer", "")));
    }
}
