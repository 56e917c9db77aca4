package dev.ross.e2e.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the house answers: ports that were free when they were chosen, the same whenever it opens again. */
public record Ports(int system, int identity, int management, int pictures) {
    public static Ports free() {
        try (var one = socket();
                var other = socket();
                var third = socket();
                var fourth = socket()) {
            return new Ports(one.getLocalPort(), other.getLocalPort(), third.getLocalPort(), fourth.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more, for whatever. */
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
