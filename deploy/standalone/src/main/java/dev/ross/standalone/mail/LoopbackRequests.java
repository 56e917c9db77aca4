package dev.ross.standalone.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Distinguishes requests from this machine from all others. */
public final class LoopbackRequests {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "::1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private LoopbackRequests() {}

    /**
     * Whether the request comes from this machine. Two foreign kinds also arrive on loopback: a proxy's, recognized by
     * its forwarding headers, and those of a foreign page in a browser here whose name resolves to 127.0.0.1,
     * recognized by that name.
     */
    public static boolean isWhereThisCameIn(HttpServletRequest request) {
        return isLoopback(request.getLocalAddr())
                && NAMES.contains(request.getServerName())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("X-Forwarded-Host") == null;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
