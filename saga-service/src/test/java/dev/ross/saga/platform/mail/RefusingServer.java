package dev.ross.saga.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that refuses every recipient, with the given code. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String refused;
    private final int code;

    RefusingServer(int code) throws IOException {
        this("RCPT", code);
    }

    /** Replies with this code to one command, or to the mail's text, and accepts all else. */
    RefusingServer(String command, int code) throws IOException {
        this.refused = command;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.code = code;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talkTo(caller);
            } catch (IOException e) {
                // the caller, or this server, is gone
            }
        }
    }

    private void talkTo(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, 220);
        boolean inText = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inText && !line.equals(".")) continue;
            inText = line.startsWith("DATA") && !refused.equals("DATA");
            say(caller, line.startsWith(refused) ? code : inText ? 354 : line.startsWith("QUIT") ? 221 : 250);
        }
    }

    private static void say(Socket caller, int code) throws IOException {
        caller.getOutputStream().write((code + " so be it\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
