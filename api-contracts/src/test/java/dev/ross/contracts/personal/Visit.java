package dev.ross.contracts.personal;

import org.jspecify.annotations.Nullable;

/** Something with personal data in it, for the tests of the envelope. */
record Visit(Personal<String> note, @Nullable Personal<Contact> contact, Personal<String> tag) {

    record Contact(String name, @Nullable String email) {}

    static Visit of(Subject subject, String note) {
        return new Visit(
                Personal.of(subject, note),
                Personal.of(subject, new Contact("Ada Lovelace", "ada@example.org")),
                Personal.of(subject, "regular"));
    }
}
