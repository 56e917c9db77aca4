package dev.ross.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of the data folder that lists which requests of the evening have been answered, one a line with the id of
 * what it created. It lets a later start go on with an interrupted evening, and keeps it from making a second one.
 */
record EveningJournal(Path file) {
    private static final String COMPLETE = "complete";

    boolean isComplete() {
        return done().containsKey(COMPLETE);
    }

    /** The answered requests by their key, with the id of what they created, or nothing. */
    Map<String, String> done() {
        var done = new LinkedHashMap<String, String>();
        for (var line : lines()) {
            var words = line.split(" ", 2);
            done.put(words[0], words.length == 2 ? words[1] : "");
        }
        return done;
    }

    void add(String key, String id) {
        append((key + " " + id).strip());
    }

    void complete() {
        append(COMPLETE);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
