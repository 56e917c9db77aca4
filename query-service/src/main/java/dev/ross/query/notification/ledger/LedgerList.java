package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Presents one page of the ledger; only managers see addresses. */
record LedgerList(Audience who, PageRequest paging)
        implements Presentation<List<LedgerMessage>, ListPage<LedgerList.Line>> {
    @Override
    public ListPage<Line> show(List<LedgerMessage> ledger) {
        var entries = ledger.stream()
                .flatMap(message -> Stream.ofNullable(message.entry()))
                .toList();
        return paging.of(entries, LedgerEntry::place).map(this::line);
    }

    private Line line(LedgerEntry entry) {
        return new Line(
                entry.id(),
                entry.template(),
                entry.recipients().stream().map(this::recipient).toList(),
                entry.seating(),
                entry.status(),
                entry.requestedAt(),
                entry.version());
    }

    private Recipient recipient(LedgerRecipient recipient) {
        return new Recipient(
                recipient.name(),
                who == Audience.MANAGER ? recipient.email() : null,
                recipient.status(),
                recipient.sentAt(),
                recipient.failure());
    }

    /** A message as it is shown. */
    record Line(
            NotificationId id,
            NotificationTemplate template,
            List<Recipient> recipients,
            @Nullable SeatingId seatingId,
            LedgerEntry.Status status,
            Instant requestedAt,
            long version) {}

    /** A recipient of a message as shown. */
    record Recipient(
            @Nullable String name,
            @Nullable String email,
            LedgerEntry.Status status,
            @Nullable Instant sentAt,
            @Nullable String failure) {}
}
