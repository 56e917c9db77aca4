package dev.ross.platform.push;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells addresses of the public internet from those of this machine, of networks that are not public, and of other
 * special purposes (IANA's registries of IPv4 and IPv6 special-purpose addresses).
 */
public final class PublicAddresses {
    private static final List<Network> SPECIAL = List.of(
            Network.of("00", 8),
            Network.of("0a", 8),
            Network.of("6440", 10),
            Network.of("7f", 8),
            Network.of("a9fe", 16),
            Network.of("ac10", 12),
            Network.of("c00000", 24),
            Network.of("c00002", 24),
            Network.of("c05863", 24),
            Network.of("c0a8", 16),
            Network.of("c612", 15),
            Network.of("c63364", 24),
            Network.of("cb0071", 24),
            Network.of("e0", 3));

    /** Within 2000::/3, which is all that is public of IPv6. */
    private static final List<Network> SPECIAL_OF_VERSION_6 = List.of(
            Network.of("20010000", 23), Network.of("20010db8", 32), Network.of("2002", 16), Network.of("3fff00", 20));

    private static final Network GLOBAL_OF_VERSION_6 = Network.of("20", 3);

    private PublicAddresses() {}

    public static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet6Address
                ? GLOBAL_OF_VERSION_6.contains(bytes)
                        && SPECIAL_OF_VERSION_6.stream().noneMatch(one -> one.contains(bytes))
                : SPECIAL.stream().noneMatch(one -> one.contains(bytes));
    }

    /**
     * @param first the bytes of an address in it, as many as the prefix needs
     * @param prefix how many bits all its addresses have in common
     */
    private record Network(byte[] first, int prefix) {
        static Network of(String hex, int prefix) {
            return new Network(HexFormat.of().parseHex(hex), prefix);
        }

        boolean contains(byte[] address) {
            var whole = prefix / Byte.SIZE;
            if (!Arrays.equals(address, 0, whole, first, 0, whole)) return false;
            var rest = prefix % Byte.SIZE;
            return rest == 0 || (address[whole] ^ first[whole]) >> (Byte.SIZE - rest) == 0;
        }
    }
}
