package dev.ross.e2e.waiters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Stands before a server, and cuts a part of the connections to it, at random places of the exchange. */
public final class CuttingProxy implements AutoCloseable {
    /** Of ten requests so many pass unharmed. */
    private static final int UNHARMED = 6;

    private final URI server;
    private final Random random;
    private final ServerSocket listener;
    private final Map<Cut, Integer> drawn = new TreeMap<>();

    public CuttingProxy(URI server, Random random) {
        this.server = server;
        this.random = random;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** How often each was drawn. */
    public synchronized Map<Cut, Integer> drawn() {
        return Map.copyOf(drawn);
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            // No more connections are taken.
        }
    }

    private void connect(Socket client) {
        try (client;
                var upstream = new Socket(server.getHost(), server.getPort())) {
            new CutConnection(client, upstream).forward(this::draw);
        } catch (IOException broken) {
            // The client sees the end of its connection.
        }
    }

    private synchronized Cut draw() {
        var cut = random.nextInt(10) < UNHARMED ? Cut.NONE : Cut.values()[random.nextInt(1, Cut.values().length)];
        drawn.merge(cut, 1, Integer::sum);
        return cut;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the connection of a request is cut. */
    public enum Cut {
        NONE,
        /** Nothing of the request arrives. */
        BEFORE_REQUEST,
        /** Half of the request arrives. */
        WITHIN_REQUEST,
        /** The request arrives; the connection is cut while it is handled. */
        AFTER_REQUEST,
        /** The request is carried out, and its answer is lost. */
        BEFORE_ANSWER
    }
}
