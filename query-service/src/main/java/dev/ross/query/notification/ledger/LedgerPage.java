package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationId;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The messages of one hour, the latest first. */
record LedgerPage(List<LedgerEntry> entries) {
    /** As by {@link LedgerEntry#place}. */
    private static final Comparator<LedgerEntry> LATEST_FIRST = Comparator.comparing(LedgerEntry::requestedAt)
            .reversed()
            .thenComparing(entry -> entry.id().local());

    static LedgerPage blank(String key) {
        return new LedgerPage(List.of());
    }

    LedgerPage with(LedgerEntry entry) {
        var others = entries.stream().filter(other -> !other.id().equals(entry.id()));
        return new LedgerPage(
                Stream.concat(others, Stream.of(entry)).sorted(LATEST_FIRST).toList());
    }

    LedgerPage change(NotificationId id, UnaryOperator<LedgerEntry> change) {
        return new LedgerPage(entries.stream()
                .map(entry -> entry.id().equals(id) ? change.apply(entry) : entry)
                .toList());
    }
}
