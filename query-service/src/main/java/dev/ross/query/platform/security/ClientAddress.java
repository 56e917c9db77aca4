package dev.ross.query.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Determines the network address that a limit counts for. One line or one host is given a whole /64 of IPv6 addresses,
 * so these count as one.
 */
final class ClientAddress {
    private static final int PREFIX_BYTES = 8;

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /**
     * @param literal an IP address; anything else is taken as it is
     */
    static String of(String literal) {
        if (literal.indexOf(':') < 0) return literal;
        try {
            // With a colon in it, it is read as a literal and never looked up.
            var bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress() // one of IPv4 that is written as one of IPv6
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES)) + "/64";
        } catch (UnknownHostException noLiteral) {
            return literal;
        }
    }
}
