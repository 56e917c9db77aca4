package dev.ross.contracts.menu;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A printer of the kitchen.
 *
 * @param name unique within the restaurant, whatever the case of its letters
 * @param station whose tickets it prints; absent: those of all stations, as the expediter needs them
 * @param address a literal IPv4 or IPv6 address: names are not looked up
 * @param columns how many characters a line has
 */
public record Printer(
        String name, @Nullable String station, String address, int port, PrinterFormat format, int columns) {
    /** The port on which printers take what they print as it is. */
    public static final int USUAL_PORT = 9100;

    /** The usual number of columns of paper that is 80 mm wide. */
    public static final int USUAL_COLUMNS = 42;

    private static final String NO_ADDRESS = "an address is a literal IPv4 or IPv6 address";
    private static final int FEWEST_COLUMNS = 24;
    private static final int MOST_COLUMNS = 96;

    /** From here on IPv4 addresses are those of groups, reserved, or that of all hosts. */
    private static final int FIRST_BYTE_OF_NO_HOST = 224;

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    /** Anything else would be taken for a name, and looked up. */
    private static final Pattern LITERAL =
            Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,40}");

    public Printer {
        literal(address);
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("a port is from 1 to 65535");
        if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS)
            throw new IllegalArgumentException("a line has " + FEWEST_COLUMNS + " to " + MOST_COLUMNS + " columns");
    }

    /**
     * Parses a literal IPv4 or IPv6 address.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static InetAddress literal(String address) {
        if (!LITERAL.matcher(address).matches()) throw new IllegalArgumentException(NO_ADDRESS);
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(NO_ADDRESS, e);
        }
    }

    /**
     * Whether a host may have this address. None has one that is unspecified, of a group of hosts or reserved, such as
     * 0.0.0.0, 224.0.0.1, 255.255.255.255 and ::.
     */
    public static boolean mayBeOfAHost(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) return false;
        var first = Byte.toUnsignedInt(address.getAddress()[0]);
        return !(address instanceof Inet4Address) || first > 0 && first < FIRST_BYTE_OF_NO_HOST;
    }

    /** Whether no two printers have the same name; letters of both cases are the same. */
    public static boolean areDistinct(Collection<String> names) {
        return names.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                == names.size();
    }

    @JsonIgnore
    public InetSocketAddress socketAddress() {
        return new InetSocketAddress(literal(address), port);
    }

    public boolean prints(String ticketOfStation) {
        return station == null || station.equals(ticketOfStation);
    }

    /** In which form a printer takes what it prints. */
    public enum PrinterFormat {
        /** The commands of Epson's receipt printers, which most others understand. */
        ESC_POS,
        /** Plain text in UTF-8. */
        TEXT
    }
}
