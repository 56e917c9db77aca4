package dev.ross.e2e.people;

import java.util.Locale;

/** A person's account at the identity provider. */
public record Account(String given, String family, String email, String password) {
    public static Account of(String given) {
        var email = given.toLowerCase(Locale.ROOT) + "@ross.test";
        return new Account(given, "Test", email, "correct horse battery staple");
    }

    public String name() {
        return given + " " + family;
    }
}
