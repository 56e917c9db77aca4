package dev.ross.platform.calendar;

import dev.ross.platform.text.PlainText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a sender, in a calendar entry.
 *
 * @param name absent if only the address is known
 * @param address of mail, without a name
 */
public record CalendarAddress(@Nullable String name, String address) {
    private static final int MOST_LETTERS = 200;
    private static final String PLAIN_SIGNS = "-._~!$'*+@";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Of a sender as mails name it: a name with its address in angle brackets, or an address alone. */
    public static CalendarAddress ofSender(String sender) {
        var from = sender.lastIndexOf('<');
        var to = sender.lastIndexOf('>');
        if (from < 0 || to < from) return new CalendarAddress(null, sender.strip());
        var name = sender.substring(0, from).replace('"', ' ').strip();
        var address = sender.substring(from + 1, to).strip();
        return new CalendarAddress(name.isEmpty() ? null : name, address);
    }

    /** Its address as that of a property. Signs that could end it, or add a header to a mail, are encoded (RFC 6068). */
    URI uri() {
        var encoded = new StringBuilder("mailto:");
        for (var octet : PlainText.cleaned(address, MOST_LETTERS).getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xFF);
            if (isPlain(letter)) encoded.append(letter);
            else encoded.append('%').append(HEX.toHexDigits(octet));
        }
        return URI.create(encoded.toString());
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || PLAIN_SIGNS.indexOf(letter) >= 0;
    }

    /** Its name as that of a parameter, which cannot contain a quotation mark (RFC 5545, 3.2). */
    @Nullable
    String commonName() {
        if (name == null) return null;
        var plain = PlainText.cleaned(name, MOST_LETTERS).replace('"', '\'').replace('^', ' ');
        return plain.isBlank() ? null : plain;
    }
}
