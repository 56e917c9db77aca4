package dev.ross.saga.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that records its connections and the mails it took, and can close connections or restart. */
public final class RecordingMailServer implements AutoCloseable {
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final Set<String> greylisted = ConcurrentHashMap.newKeySet();
    private final List<String> farewells = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final int port;
    private volatile ServerSocket socket;
    private volatile Thread accepting;
    private volatile int mostMails = Integer.MAX_VALUE;
    private volatile boolean diesAtTheText;

    public RecordingMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = socket.getLocalPort();
        accepting = accept(socket);
    }

    public int port() {
        return port;
    }

    /** Connections since the start. */
    int connections() {
        return accepted.get();
    }

    int openConnections() {
        return open.size();
    }

    /** The Message-IDs of the accepted mails, in order. */
    public List<String> mails() {
        return mails;
    }

    /** The recipients of the accepted mails, in order. */
    public List<String> recipients() {
        return recipients;
    }

    /** How often a recipient was refused for good. */
    public int refusals() {
        return refusals.get();
    }

    /** Clients that left with QUIT. */
    int farewells() {
        return farewells.size();
    }

    /** Closes a connection with 421 when more mails than this are sent over it. */
    void takeAtMost(int mailsByConnection) {
        mostMails = mailsByConnection;
    }

    /** Closes the connection when it has the whole text, without a reply. */
    void dieAtTheText(boolean dies) {
        diesAtTheText = dies;
    }

    void closeConnections() throws IOException {
        for (var client : open) client.close();
    }

    /**
     * Stops accepting: a thread that waits for connections takes one more after its socket is closed, until it wakes
     * up.
     */
    public void goAway() throws IOException, InterruptedException {
        socket.close();
        accepting.join();
        closeConnections();
    }

    public void comeBack() throws IOException {
        var again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket = again;
        accepting = accept(again);
    }

    private Thread accept(ServerSocket at) {
        return Thread.ofPlatform().daemon().start(() -> {
            while (!at.isClosed()) {
                try {
                    var client = at.accept();
                    accepted.incrementAndGet();
                    open.add(client);
                    Thread.ofPlatform().daemon().start(() -> serve(client));
                } catch (IOException e) {
                    // this server was stopped
                }
            }
        });
    }

    private void serve(Socket client) {
        try (client) {
            talkTo(client);
        } catch (IOException e) {
            // the client, or this server, is gone
        } finally {
            open.remove(client);
        }
    }

    private void talkTo(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, 220);
        var taken = 0;
        var recipient = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("MAIL") && taken++ == mostMails) {
                say(client, 421);
                return;
            }
            if (line.startsWith("RCPT TO:")) recipient = line.substring("RCPT TO:<".length(), line.indexOf('>'));
            if (line.startsWith("DATA") && !isTextTaken(client, in, recipient)) return;
            else if (line.startsWith("QUIT")) farewells.add(line);
            if (line.startsWith("RCPT TO:<blocked@")) {
                refusals.incrementAndGet();
                say(client, "550 5.7.1 not from you");
                continue;
            }
            say(client, line.startsWith("RCPT") ? replyTo(recipient) : line.startsWith("QUIT") ? 221 : 250);
        }
    }

    /** Refuses nobody for good, and each new address once. */
    private int replyTo(String recipient) {
        if (recipient.startsWith("nobody@")) {
            refusals.incrementAndGet();
            return 550;
        }
        return recipient.startsWith("new") && greylisted.add(recipient) ? 450 : 250;
    }

    private boolean isTextTaken(Socket client, BufferedReader in, String recipient) throws IOException {
        say(client, 354);
        var id = "";
        for (var line = in.readLine(); !line.equals("."); line = in.readLine())
            if (line.startsWith("Message-ID: ")) id = line.substring("Message-ID: ".length());
        mails.add(id);
        recipients.add(recipient);
        return !diesAtTheText;
    }

    private static void say(Socket client, int code) throws IOException {
        say(client, code + " so be it");
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        goAway();
    }
}
