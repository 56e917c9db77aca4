package dev.ross.e2e.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of an installation: free when they were chosen, and the same each time it opens again. */
public record FreePorts(int system, int identity, int management, int pictures) {
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
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
