package dev.ross.contracts.notification;

import java.util.regex.Pattern;

/**
 * Defines which addresses mail is sent to: bare, without quotes, comments or address literals, in ASCII, no dot at the
 * ends of the local part and no two in a row, no hyphen at the ends of a label of the domain.
 */
public final class MailAddresses {
    public static final int MOST_CHARACTERS = 254;

    /** A regular expression that a whole address matches. */
    public static final String FORM =
            "(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,8}";

    private static final Pattern ADDRESS = Pattern.compile(FORM);

    private MailAddresses() {}

    public static boolean isAddress(String text) {
        return text.length() <= MOST_CHARACTERS && ADDRESS.matcher(text).matches();
    }
}
