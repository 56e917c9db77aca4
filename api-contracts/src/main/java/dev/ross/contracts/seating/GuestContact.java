package dev.ross.contracts.seating;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.notification.MailAddresses;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The guest's name, contact and needs, as far as the restaurant must know them.
 *
 * @param phone E.164
 * @param language BCP 47
 * @param dietary what they cannot or do not eat, in the guest's own words
 */
public record GuestContact(
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language,

        @JsonProperty(isRequired = OptBoolean.FALSE) @Nullable
        String dietary) {
    public GuestContact(String name, @Nullable String phone, @Nullable String email, @Nullable String language) {
        this(name, phone, email, language, null);
    }

    /** Whether the guest receives no mail, for lack of an address that mail is sent to. */
    public boolean mustBeCalled() {
        return email == null || !MailAddresses.isAddress(email);
    }

    /** Whether mail to both goes to one address. */
    public static boolean haveOneAddress(@Nullable GuestContact one, @Nullable GuestContact other) {
        return one != null && other != null && Objects.equals(one.email(), other.email());
    }

    /** Applies the guest's profile; a name or language that it does not contain stays unchanged. */
    public GuestContact with(CustomerProfile profile) {
        return new GuestContact(
                profile.name() == null ? name : profile.name(),
                profile.phone(),
                email,
                profile.language() == null ? language : profile.language(),
                profile.dietary());
    }
}
