package dev.ross.standalone.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** SMTP server that keeps the newest mails sent since the start in memory, in one inbox for all recipients. */
public final class DevInbox implements AutoCloseable {
    private static final int ROOM = 1_000;

    private final GreenMail server;
    private final MailFolder box;

    private DevInbox(GreenMail server, MailFolder box) {
        this.server = server;
        this.box = box;
    }

    public static DevInbox open() {
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
            return new DevInbox(server, box);
        } catch (UserException | FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes the oldest mails, so that one more fits. */
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

    public MailServerAddress smtp(String from) {
        return new MailServerAddress("127.0.0.1", server.getSmtp().getPort(), Optional.empty(), false, from);
    }

    List<ReceivedMail> newestFirst() {
        return mailsIn(box).stream()
                .map(mail -> ReceivedMail.read(mail.getMimeMessage()))
                .sorted(Comparator.comparing(ReceivedMail::sentAt).reversed())
                .toList();
    }

    /** Copies the list as it is now: the library returns its own list, which grows while it is read. */
    private static List<StoredMessage> mailsIn(MailFolder box) {
        return List.copyOf(box.getMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
