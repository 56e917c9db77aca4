package dev.ross.standalone.launch;

import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.migration.copy.MigrationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Reports why a start failed: one sentence for the terminal, and the full stack trace in a file which that sentence
 * names.
 */
public record StartFailure(Path logs) {
    private static final String UNFORESEEN = "ROSS does not start, for a reason that nobody foresaw.";

    public static StartFailure in(Path home) {
        return new StartFailure(home.resolve("logs"));
    }

    public String sentence(Throwable failure) {
        var foreseen = failure instanceof StartException || failure instanceof MigrationException;
        var sentence = foreseen ? String.valueOf(failure.getMessage()) : UNFORESEEN;
        if (foreseen && failure.getCause() == null) {
            return sentence;
        }
        return isKept(failure) ? sentence.replaceFirst("\\.$", "") + " (all of it is in " + log() + ")." : sentence;
    }

    private Path log() {
        return logs.resolve("failure.log");
    }

    /** Writes the stack trace to the log file; where there is no data folder yet, the sentence has to do. */
    private boolean isKept(Throwable failure) {
        if (!Files.isDirectory(logs)) {
            return false;
        }
        try (var file = new PrintWriter(Files.newBufferedWriter(log()))) {
            file.println(Instant.now());
            failure.printStackTrace(file);
            return !file.checkError();
        } catch (IOException e) {
            return false;
        }
    }
}
