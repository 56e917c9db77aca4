package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Some messages that follow each other, the latest first. */
record LedgerPage(List<LedgerEntry> entries) {
    static LedgerPage blank(String key) {
        return new LedgerPage(List.of());
    }

    LedgerPage with(LedgerEntry entry) {
        return new LedgerPage(Stream.concat(Stream.of(entry), entries.stream()).toList());
    }

    LedgerPage change(NotificationId id, UnaryOperator<LedgerEntry> change) {
        return new LedgerPage(entries.stream()
                .map(entry -> entry.id().equals(id) ? change.apply(entry) : entry)
                .toList());
    }
}
