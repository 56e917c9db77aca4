package dev.ross.saga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailTallyTest {
    @Test
    void whoWasMailedIsToldFromWhatWasCounted() {
        var tally = MailTally.of(List.of(row("a1", null), row("account:x", 1)));

        assertThat(tally.isTaken("a1")).isTrue();
        assertThat(tally.isTaken("account:x")).isFalse();
    }

    @Test
    void mailsOfTheMessageItselfCount() {
        var tally = MailTally.of(List.of(row("restaurant:r1", 1)));
        var scopes = List.of(new MailScope("typed-in:x", 10), new MailScope("restaurant:r1", 3));

        assertThat(tally.areExhausted(scopes)).isFalse();
        tally.add(scopes);
        assertThat(tally.areExhausted(scopes)).isFalse();
        tally.add(scopes);
        assertThat(tally.areExhausted(scopes)).isTrue();
    }

    private static Map<String, @Nullable Object> row(String name, @Nullable Integer mails) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", name);
        row.put("mails", mails);
        return row;
    }
}
