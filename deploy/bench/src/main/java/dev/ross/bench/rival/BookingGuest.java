package dev.ross.bench.rival;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The guest who books, read from the access token.
 *
 * @param email an address that mail can be sent to
 */
record BookingGuest(String id, String name, String email) {
    private static final String NO_ADDRESS = "guest@localhost.test";

    static BookingGuest of(Jwt token) {
        var name = Optional.ofNullable(token.getClaimAsString("name"));
        var email = Optional.ofNullable(token.getClaimAsString("email")).filter(BookingGuest::isAddress);
        return new BookingGuest(
                Objects.requireNonNull(token.getSubject()), name.orElse("Guest"), email.orElse(NO_ADDRESS));
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
