package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.DeliveryStatus;
import dev.ross.contracts.notification.NotificationCommand;
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
                entry.resends(),
                entry.version(),
                actions(entry));
    }

    private static List<String> actions(LedgerEntry entry) {
        var isSettledForAny = entry.recipients().stream()
                .anyMatch(recipient -> !recipient.delivery().isWaiting());
        var mayResend = isSettledForAny && entry.resends() < NotificationCommand.MOST_RESENDS;
        return mayResend ? List.of("resend") : List.of();
    }

    private Recipient recipient(LedgerRecipient recipient) {
        return new Recipient(
                recipient.name(),
                who == Audience.MANAGER ? recipient.email() : null,
                recipient.delivery().status(),
                recipient.since(DeliveryStatus.SENT),
                recipient.since(DeliveryStatus.DELAYED),
                recipient.delivery().failure());
    }

    /**
     * A message as it is shown.
     *
     * @param resends how often staff had it sent again
     * @param actions that staff may take now
     */
    record Line(
            NotificationId id,
            NotificationTemplate template,
            List<Recipient> recipients,
            @Nullable SeatingId seatingId,
            DeliveryStatus status,
            Instant requestedAt,
            int resends,
            long version,
            List<String> actions) {}

    /**
     * A recipient of a message as shown.
     *
     * @param sentAt when the mail server accepted it, if it did
     * @param delayedSince since when it is known to wait for the mail server, while it does
     * @param failure why it was not mailed, or came back, if so
     */
    record Recipient(
            @Nullable String name,
            @Nullable String email,
            DeliveryStatus status,
            @Nullable Instant sentAt,
            @Nullable Instant delayedSince,
            @Nullable DeliveryFailure failure) {}
}
