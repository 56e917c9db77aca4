package dev.ross.platform.personal;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import org.jspecify.annotations.Nullable;

/** A record with personal data, for the tests of the envelope. */
public record PersonalDataSample(
        Personal<String> note, @Nullable Personal<Contact> contact, Personal<String> tag) {

    public record Contact(String name, @Nullable String email) {}

    public static PersonalDataSample of(Subject subject, String note) {
        return new PersonalDataSample(
                Personal.of(subject, note),
                Personal.of(subject, new Contact("Ada Lovelace", "ada@example.org")),
                Personal.of(subject, "regular"));
    }
}
