package dev.ross.standalone.migration.copy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;

/** Compares two event logs, reading both in step. */
record LogComparison(OrderedEventLog one, OrderedEventLog other, CopyProgress progress) {
    /**
     * Returns the hash over the first {@code events} events, which is the same for both logs.
     *
     * @throws LogsDifferException with the position of the first event that differs
     */
    String hash(long events) {
        var ofOne = sha256();
        var ofOther = sha256();
        var left = one.read(0, events);
        var right = other.read(0, events);
        for (long position = 0; position < events; position++) {
            var here = next(left, one, position);
            var there = next(right, other, position);
            var form = here.canonical();
            var otherForm = there.canonical();
            ofOne.update(form);
            ofOther.update(otherForm);
            if (!Arrays.equals(form, otherForm)) throw different(position, here, there);
            progress.done(position + 1, events);
        }
        var hash = hex(ofOne);
        if (!hash.equals(hex(ofOther))) throw new IllegalStateException("equal events, unequal hashes");
        return hash;
    }

    private LogsDifferException different(long position, LogEntry here, LogEntry there) {
        return new LogsDifferException(
                "Event " + position + " of " + one.name() + " (" + here.identifier() + ") and of " + other.name()
                        + " (" + there.identifier() + ") are not the same: they differ in "
                        + String.join(", ", here.differences(there)) + ".");
    }

    private static LogEntry next(Iterator<LogEntry> entries, OrderedEventLog log, long position) {
        if (!entries.hasNext())
            throw new MigrationException("Event " + position + " is missing in " + log.name() + ".");
        return entries.next();
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
