package dev.ross.e2e.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of an installation: free when they were chosen, and the same each time it opens again. They are below those
 * that the system gives to connections, which would take them between the choice and the start.
 */
public record FreePorts(int system, int identity, int management, int pictures) {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    public static FreePorts free() {
        try (var one = socket();
                var other = socket();
                var third = socket();
                var fourth = socket()) {
            return new FreePorts(one.getLocalPort(), other.getLocalPort(), third.getLocalPort(), fourth.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more free port, for any use. */
    public static int another() {
        try (var one = socket()) {
            return one.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket socket() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (BindException taken) {
                if (attempt == ATTEMPTS) throw taken;
            }
        }
    }
}
