package dev.ross.standalone.migration;

import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Marker file in the data folder: the events are in Axon Server now. Starting here all the same would write a second
 * history.
 */
public record MovedMarker(Path file) {
    public static MovedMarker in(DataFolder folder) {
        return new MovedMarker(folder.resolve("moved-to-axon-server"));
    }

    Optional<String> address() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new StartException("The data folder is broken: " + file + " cannot be read.", e);
        }
    }

    void to(String address) {
        try {
            SecretFiles.write(file, address);
        } catch (IOException e) {
            throw new StartException("The data folder is broken: " + file + " cannot be written.", e);
        }
    }

    void back() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StartException("The data folder is broken: " + file + " cannot be deleted.", e);
        }
    }

    public void refuseToOpen() {
        address().ifPresent(address -> {
            throw new StartException("The events of this installation have moved to Axon Server at " + address
                    + ": bring them back by deploy/move back " + address + ", or start the services there.");
        });
    }
}
