package dev.ross.saga.notification;

import dev.ross.saga.platform.history.FoldsFromTheStart;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records accepted mails in rows that are no database's. */
public final class SentMailsInMemory extends SentMails {
    private final MailRows table;
    private final Runnable whenStored;
    private final Clock clock;

    /**
     * @param whenStored is run when a mail is recorded
     */
    public SentMailsInMemory(MailRows table, Runnable whenStored, Clock clock) {
        super(FoldsFromTheStart.noDatabase(), clock);
        this.table = table;
        this.whenStored = whenStored;
        this.clock = clock;
    }

    @Override
    MailTally tallyOf(MailAttempt attempt, Collection<MailScope> scopes) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var accepted = MailRows.ACCEPTED + attempt + "/";
        for (var key : table.rows().keySet())
            if (key.startsWith(accepted)) rows.add(row(key.substring(accepted.length()), null));
        for (var scope : scopes) {
            var mails = table.rows().get(count(scope));
            if (mails != null) rows.add(row(scope.key(), mails));
        }
        return MailTally.of(rows);
    }

    @Override
    void add(MailAttempt attempt, String addressee, List<MailScope> scopes) {
        table.putRow(MailRows.ACCEPTED + attempt + "/" + addressee, 1);
        for (var scope : scopes) table.putRow(count(scope), table.rows().getOrDefault(count(scope), 0) + 1);
        whenStored.run();
    }

    private String count(MailScope scope) {
        return "mail_count/" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "/" + scope.key();
    }

    private static Map<String, @Nullable Object> row(String name, @Nullable Integer mails) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("name", name);
        row.put("mails", mails);
        return row;
    }
}
