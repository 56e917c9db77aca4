package dev.ross.bench.installation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server that accepts every mail and keeps none, so that it uses as little of the machine's time as possible.
 */
public final class MailSink implements AutoCloseable {
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong taken = new AtomicLong();

    public MailSink() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Returns the number of mails since it was opened. */
    public long taken() {
        return taken.get();
    }

    private Void accept() throws IOException {
        while (true) {
            var client = listening.accept();
            threads.submit(() -> serve(client));
        }
    }

    private Void serve(Socket client) throws IOException {
        try (client;
                var in = new BufferedReader(new InputStreamReader(
                        new BufferedInputStream(client.getInputStream()), StandardCharsets.ISO_8859_1));
                var out = client.getOutputStream()) {
            client.setTcpNoDelay(true);
            say(out, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    for (var text = in.readLine(); text != null && !text.equals("."); ) text = in.readLine();
                    taken.incrementAndGet();
                    say(out, "250 taken");
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return null;
                } else {
                    say(out, "250 ok");
                }
            }
            return null;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
