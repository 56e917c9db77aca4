package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.MailAddresses;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.saga.notification.template.UnaddressedMail;
import dev.ross.saga.platform.mail.MailDelivery;
import dev.ross.saga.platform.mail.MailToSend;
import dev.ross.saga.platform.mail.UndeliverableMail;
import dev.ross.saga.platform.outbox.WaitingMails;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails a message to one addressee, unless its address or the limits forbid it. */
@Component
class AddresseeMailer {
    private final MailDelivery delivery;
    private final SentMails sentMails;
    private final MailScopes scopes;
    private final RefusedAddresses refusedAddresses;
    private final WaitingMails waitingMails;
    private final MessageSpans spans;

    AddresseeMailer(
            MailDelivery delivery,
            SentMails sentMails,
            MailScopes scopes,
            RefusedAddresses refusedAddresses,
            WaitingMails waitingMails,
            MessageSpans spans) {
        this.delivery = delivery;
        this.sentMails = sentMails;
        this.scopes = scopes;
        this.refusedAddresses = refusedAddresses;
        this.waitingMails = waitingMails;
        this.spans = spans;
    }

    /**
     * Returns why it will not be mailed; empty if the mail server has accepted it.
     *
     * @param trail metadata about the cause
     * @throws dev.ross.saga.platform.mail.MailDelayed if it is to be tried again
     */
    Optional<DeliveryFailure> failureOf(
            Addressee addressee, UnaddressedMail draft, MailTally tally, MailAttempt attempt, Map<String, String> trail)
            throws Exception {
        var recipient = addressee.recipient().value();
        if (recipient == null) return Optional.of(DeliveryFailure.ADDRESSEE_ERASED);
        if (!MailAddresses.isAddress(recipient.email())) return Optional.of(DeliveryFailure.NOT_AN_ADDRESS);
        var counted = scopes.of(addressee, recipient, attempt.notification().restaurant());
        if (tally.areExhausted(counted)) return Optional.of(DeliveryFailure.TOO_MANY_MAILS);
        if (refusedAddresses.contains(recipient.email())) return Optional.of(DeliveryFailure.ADDRESS_REFUSED);
        var mail = draft.to(addressee, recipient).ofAttempt(attempt.number());
        if (!spans.below(trail, SpanKind.CLIENT, "mail", () -> isTaken(mail)))
            return Optional.of(DeliveryFailure.ADDRESS_REFUSED);
        sentMails.add(attempt, addressee.id(), counted);
        tally.add(counted);
        waitingMails.serverAccepted();
        return Optional.empty();
    }

    private boolean isTaken(MailToSend mail) {
        try {
            delivery.send(mail);
            return true;
        } catch (UndeliverableMail e) {
            if (e.concernsTheAddress()) refusedAddresses.add(mail.to());
            return false;
        }
    }
}
