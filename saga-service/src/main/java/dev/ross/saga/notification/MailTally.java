package dev.ross.saga.notification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tally of one message: its mails that were accepted before, and today's mails in each of its scopes. It is read once
 * and then counted up in memory.
 */
final class MailTally {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> mails = new HashMap<>();

    /**
     * @param rows a number of {@code mails} with the {@code name} of its scope; an addressee has no number
     */
    static MailTally of(List<Map<String, @Nullable Object>> rows) {
        var tally = new MailTally();
        for (var row : rows) {
            var name = String.valueOf(row.get("name"));
            if (row.get("mails") instanceof Integer count) tally.mails.put(name, count);
            else tally.taken.add(name);
        }
        return tally;
    }

    boolean isTaken(String addressee) {
        return taken.contains(addressee);
    }

    /** Whether one of the scopes has reached its limit for today. */
    boolean areExhausted(List<MailScope> scopes) {
        return scopes.stream().anyMatch(scope -> mails.getOrDefault(scope.key(), 0) >= scope.limit());
    }

    /** Counts a mail of this message that was accepted. */
    void add(List<MailScope> scopes) {
        for (var scope : scopes) mails.merge(scope.key(), 1, Integer::sum);
    }
}
