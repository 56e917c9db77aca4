package dev.ross.e2e.mail;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/** Where all mails of the house can be read. */
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

    /** The one mail to this person about this; a second would be one too many. */
    default Mail await(String email, String about) {
        return await(email, about, Duration.ofSeconds(20));
    }

    /** The same, for what the house has tried in vain to send before: between two tries it waits for up to a minute. */
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
