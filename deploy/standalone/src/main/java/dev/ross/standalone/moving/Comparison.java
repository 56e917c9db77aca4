package dev.ross.standalone.moving;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;

/** Reads two shelves side by side. */
record Comparison(Shelf one, Shelf other, Told told) {
    /**
     * The hash over the first so many events, which is the same of both.
     *
     * @throws NotTheSame with the place of the first event that is not the same
     */
    String hash(long events) {
        var ofOne = sha256();
        var ofOther = sha256();
        var left = one.read(0, events);
        var right = other.read(0, events);
        for (long place = 0; place < events; place++) {
            var here = next(left, one, place);
            var there = next(right, other, place);
            var form = here.canonical();
            var otherForm = there.canonical();
            ofOne.update(form);
            ofOther.update(otherForm);
            if (!Arrays.equals(form, otherForm)) throw different(place, here, there);
            told.done(place + 1, events);
        }
        var hash = hex(ofOne);
        if (!hash.equals(hex(ofOther))) throw new IllegalStateException("equal events, unequal hashes");
        return hash;
    }

    private NotTheSame different(long place, Entry here, Entry there) {
        return new NotTheSame(
                "Event " + place + " of " + one.name() + " (" + here.identifier() + ") and of " + other.name()
                        + " (" + there.identifier() + ") are not the same: they differ in "
                        + String.join(", ", here.differences(there)) + ".");
    }

    private static Entry next(Iterator<Entry> entries, Shelf shelf, long place) {
        if (!entries.hasNext()) throw new CannotMove("Event " + place + " is missing in " + shelf.name() + ".");
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
