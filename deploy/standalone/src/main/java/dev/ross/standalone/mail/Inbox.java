package dev.ross.standalone.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ross.standalone.Smtp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every mail sent since the start, in memory. */
public final class Inbox implements AutoCloseable {
    private final GreenMail server;

    private Inbox(GreenMail server) {
        this.server = server;
    }

    public static Inbox open() {
        var smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(smtp)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new Inbox(server);
    }

    public Smtp smtp(String from) {
        return new Smtp("127.0.0.1", server.getSmtp().getPort(), Optional.empty(), false, from);
    }

    List<ReceivedMail> newestFirst() {
        return Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::read)
                .sorted(Comparator.comparing(ReceivedMail::sentAt).reversed())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
