package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders mails as the service does, or, since that takes most of the time of a mail, all as the same short one. */
public final class PlainMailRenderer extends MailRenderer {
    private static final MailDocument SHORT =
            MailDocument.of("<title>A message</title>", Optional.empty(), Optional.empty());

    private boolean isPlain;

    PlainMailRenderer(TemplateModel model, CalendarInvitation calendar, ReportSource reports) {
        super(model, calendar, reports);
    }

    public void render(boolean plainly) {
        isPlain = plainly;
    }

    @Override
    MailDocument document(
            NotificationRequested requested,
            Supplier<SeatingRecord> seating,
            Addressee addressee,
            Recipient recipient) {
        return isPlain ? SHORT : super.document(requested, seating, addressee, recipient);
    }
}
