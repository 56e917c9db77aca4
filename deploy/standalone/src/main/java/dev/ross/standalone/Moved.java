package dev.ross.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The note in the data folder that its events live in Axon Server now. A house opened all the same would write a second history. */
record Moved(Path note) {
    static Moved in(DataFolder folder) {
        return new Moved(folder.resolve("moved-to-axon-server"));
    }

    Optional<String> address() {
        try {
            return Files.exists(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("The data folder is broken: " + note + " cannot be read.", e);
        }
    }

    void to(String address) {
        try {
            Secrets.write(note, address);
        } catch (IOException e) {
            throw new CannotStart("The data folder is broken: " + note + " cannot be written.", e);
        }
    }

    void back() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new CannotStart("The data folder is broken: " + note + " cannot be deleted.", e);
        }
    }

    void refuseToOpen() {
        address().ifPresent(address -> {
            throw new CannotStart("The events of this house have moved to Axon Server at " + address
                    + ": bring them back by deploy/move back " + address + ", or start the services there.");
        });
    }
}
