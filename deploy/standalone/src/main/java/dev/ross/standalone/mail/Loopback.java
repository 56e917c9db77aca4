package dev.ross.standalone.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells people at this machine from everybody else. */
public final class Loopback {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "::1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private Loopback() {}

    /**
     * A proxy on this machine reaches us on loopback for strangers, and so does a page of theirs in a browser here whose
     * name points to 127.0.0.1: the first says so, the second comes by that name.
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
