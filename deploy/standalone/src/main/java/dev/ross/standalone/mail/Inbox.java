package dev.ross.standalone.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ross.standalone.Smtp;
import jakarta.mail.Flags;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The newest mails sent since the start, in memory: to whomever they were sent, they lie in one box. */
public final class Inbox implements AutoCloseable {
    private static final int ROOM = 1_000;

    private final GreenMail server;
    private final MailFolder box;

    private Inbox(GreenMail server, MailFolder box) {
        this.server = server;
        this.box = box;
    }

    public static Inbox open() {
        var smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(smtp)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        try {
            var everybody = server.getUserManager().createUser("everybody@localhost", "everybody", "");
            var box = server.getManagers().getImapHostManager().getInbox(everybody);
            server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
                makeRoomIn(box);
                return everybody;
            });
            server.start();
            return new Inbox(server, box);
        } catch (UserException | FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For one more. */
    private static void makeRoomIn(MailFolder box) {
        synchronized (box) {
            var mails = mailsIn(box);
            if (mails.size() < ROOM) {
                return;
            }
            mails.subList(0, mails.size() - ROOM + 1).forEach(oldest -> oldest.setFlag(Flags.Flag.DELETED, true));
            try {
                box.expunge();
            } catch (FolderException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Smtp smtp(String from) {
        return new Smtp("127.0.0.1", server.getSmtp().getPort(), Optional.empty(), false, from);
    }

    List<ReceivedMail> newestFirst() {
        return mailsIn(box).stream()
                .map(mail -> ReceivedMail.read(mail.getMimeMessage()))
                .sorted(Comparator.comparing(ReceivedMail::sentAt).reversed())
                .toList();
    }

    /** As they are now: the box gives its own list, which grows while it is read. */
    private static List<StoredMessage> mailsIn(MailFolder box) {
        return List.copyOf(box.getMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
