package dev.ross.e2e.mail;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/** All mails of an installation. */
public interface Inbox {
    /** In the order in which they came. */
    List<Mail> mails();

    /** To this person, about this. */
    default List<Mail> find(String email, String about) {
        return mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(email))
                .filter(mail -> mail.subject().toLowerCase(Locale.ROOT).contains(about.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The only mail to this person about this; fails if there are two. */
    default Mail await(String email, String about) {
        return await(email, about, Duration.ofMinutes(1));
    }

    /** The same for a mail that failed before: between two attempts up to a minute passes. */
    default Mail awaitAfterAnOutage(String email, String about) {
        return await(email, about, Duration.ofSeconds(80));
    }

    private Mail await(String email, String about, Duration atMost) {
        var found = Awaitility.await("a mail to " + email + " about " + about)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> find(email, about), mails -> !mails.isEmpty());
        if (found.size() > 1) throw new AssertionError("More than one mail: " + found);
        return found.getFirst();
    }

    /** Mails that say the same to the same person. */
    default List<Mail> duplicates() {
        var seen = new HashSet<Mail>();
        return mails().stream().filter(mail -> !seen.add(mail)).toList();
    }
}
