package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** The server said no to this address or to this letter for good; trying again would not change its mind. */
public final class Undeliverable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Undeliverable() {
        super("the mail server does not take mail for this address", null, false, false);
    }

    static RuntimeException orWhateverItWas(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                        .flatMap(one -> Stream.iterate(one, next -> next != null, Undeliverable::next))
                        .anyMatch(Undeliverable::isForGood)
                ? new Undeliverable()
                : new MailDelayed(failure);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private static boolean isForGood(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode() / 100 == 5;
            case SMTPSendFailedException send -> send.getReturnCode() / 100 == 5 && isOfTheLetter(send);
            default -> false;
        };
    }

    /** What was said to DATA or to what followed it is about this letter; what was said before, about us. */
    private static boolean isOfTheLetter(SMTPSendFailedException failure) {
        var command = String.valueOf(failure.getCommand()).strip();
        return command.equals(".") || command.startsWith("DATA") || command.startsWith("BDAT");
    }
}
