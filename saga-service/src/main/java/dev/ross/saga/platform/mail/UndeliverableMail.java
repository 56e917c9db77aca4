package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** The mail server refused this address or this mail for good; trying again would not help. */
public final class UndeliverableMail extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Enhanced status codes of RFC 3463 whose cause is a policy about the sender, not the address. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");

    private final boolean concernsTheAddress;

    private UndeliverableMail(Exception refusal) {
        super("the mail server does not take mail for this address", null, false, false);
        this.concernsTheAddress = refusal instanceof SMTPAddressFailedException
                && !POLICY.matcher(String.valueOf(refusal.getMessage())).find();
    }

    /**
     * Whether another mail to this address would be refused too: not if this one was refused for what it says, or for
     * who sends it.
     */
    public boolean concernsTheAddress() {
        return concernsTheAddress;
    }

    static RuntimeException orWhateverItWas(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .flatMap(one -> Stream.iterate(one, next -> next != null, UndeliverableMail::next))
                .filter(UndeliverableMail::isForGood)
                .findFirst()
                .<RuntimeException>map(UndeliverableMail::new)
                .orElseGet(() -> new MailDelayed(failure));
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private static boolean isForGood(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode() / 100 == 5;
            case SMTPSendFailedException send -> send.getReturnCode() / 100 == 5 && concernsThisMail(send);
            default -> false;
        };
    }

    /** A reply to DATA or to a later command is about this mail; an earlier one is about this client. */
    private static boolean concernsThisMail(SMTPSendFailedException failure) {
        var command = String.valueOf(failure.getCommand()).strip();
        return command.equals(".") || command.startsWith("DATA") || command.startsWith("BDAT");
    }
}
