package dev.ross.saga.printing.device;

import dev.ross.contracts.menu.Printer;
import java.net.InetAddress;

/**
 * A network, as an address and the length of its prefix.
 *
 * @param first an address of it
 * @param prefix how many bits all its addresses have in common
 */
record AddressRange(InetAddress first, int prefix) {
    AddressRange {
        if (prefix < 0 || prefix > first.getAddress().length * Byte.SIZE)
            throw new IllegalArgumentException("a prefix is at most as long as its address");
    }

    /**
     * Parses an address and a prefix length with a slash between them. Called for the settings.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static AddressRange valueOf(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException("a network is an address, a slash and the prefix's length");
        return new AddressRange(Printer.literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** An address of the other version of the protocol is not contained. */
    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) return false;
        for (int bit = 0; bit < prefix; bit++) if (bit(mine, bit) != bit(other, bit)) return false;
        return true;
    }

    private static int bit(byte[] address, int number) {
        return address[number / Byte.SIZE] >> (Byte.SIZE - 1 - number % Byte.SIZE) & 1;
    }
}
