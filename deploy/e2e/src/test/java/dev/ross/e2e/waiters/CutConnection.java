package dev.ross.e2e.waiters;

import dev.ross.e2e.waiters.CuttingProxy.Cut;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A connection through the proxy: forwards requests one after the other until one of them is cut. */
final class CutConnection {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket client;
    private final Socket server;
    private volatile boolean losesAnswer; // also the answer to half a request, which would be a refusal

    CutConnection(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    void forward(Supplier<Cut> cuts) throws IOException {
        Thread.ofVirtual().start(this::forwardAnswers);
        var requests = new BufferedInputStream(client.getInputStream());
        for (var request = next(requests); request.length > 0; request = next(requests)) {
            var cut = cuts.get();
            losesAnswer = cut != Cut.NONE;
            switch (cut) {
                case NONE, AFTER_REQUEST, BEFORE_ANSWER ->
                    server.getOutputStream().write(request);
                case WITHIN_REQUEST -> server.getOutputStream().write(request, 0, request.length / 2);
                case BEFORE_REQUEST -> {}
            }
            if (cut != Cut.NONE && cut != Cut.BEFORE_ANSWER) return;
        }
    }

    private void forwardAnswers() {
        try (client;
                server) {
            var some = new byte[8192];
            var answers = server.getInputStream();
            for (int read = answers.read(some); read >= 0 && !losesAnswer; read = answers.read(some))
                client.getOutputStream().write(some, 0, read);
        } catch (IOException broken) {
            // Both ends see it.
        }
    }

    /** One whole request; empty at the end of the connection. */
    private static byte[] next(InputStream requests) throws IOException {
        var head = new StringBuilder();
        while (!head.substring(Math.max(0, head.length() - END_OF_HEAD.length()))
                .equals(END_OF_HEAD)) {
            int next = requests.read();
            if (next < 0) return new byte[0];
            head.append((char) next);
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        var length = LENGTH.matcher(head);
        if (length.find()) request.writeBytes(requests.readNBytes(Integer.parseInt(length.group(1))));
        return request.toByteArray();
    }
}
