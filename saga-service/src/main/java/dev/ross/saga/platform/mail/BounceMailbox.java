package dev.ross.saga.platform.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads reports from a mailbox over IMAP, and marks what it has read. */
final class BounceMailbox implements BounceReports {
    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    /** As many a minute as an installation of this size has at worst; more wait for the next minute. */
    private static final int MOST_AT_ONCE = 50;

    /** A report contains the headers of the mail, or all of a mail of ours. */
    private static final int MOST_BYTES = 1_000_000;

    private static final String MILLISECONDS = "10000";

    private final BounceProperties mailbox;
    private final String domain;

    /**
     * @param domain of the Message-IDs of this installation
     */
    BounceMailbox(BounceProperties mailbox, String domain) {
        this.mailbox = mailbox;
        this.domain = domain;
    }

    @Override
    public void handOver(Handler handler) throws MessagingException {
        var protocol = mailbox.encrypted() ? "imaps" : "imap";
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            try (var folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var message : Stream.of(unread).limit(MOST_AT_ONCE).toList())
                    if (isDone(message, handler)) message.setFlag(Flags.Flag.SEEN, true);
            }
        }
    }

    private boolean isDone(Message message, Handler handler) {
        var bounced = bounced(message);
        try {
            if (bounced.isPresent()) handler.handle(bounced.get());
            return true;
        } catch (Exception e) {
            log.warn(
                    "a report on a mail that came back waits ({})", e.getClass().getName());
            return false;
        }
    }

    /** Empty also for what cannot be read: it would not be readable the next time either. */
    private Optional<BouncedMail> bounced(Message message) {
        try {
            return message.getSize() > MOST_BYTES ? Optional.empty() : DeliveryReport.bounced(message, domain);
        } catch (Exception unreadable) {
            return Optional.empty();
        }
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.setProperty("mail." + protocol + "." + name, MILLISECONDS);
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        return properties;
    }
}
