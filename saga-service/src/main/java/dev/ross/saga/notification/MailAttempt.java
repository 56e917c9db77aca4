package dev.ross.saga.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.notification.NotificationId;

/**
 * One sending of a message, as the data of its task, and the beginning of the ids of its mails. The first is written as
 * the message's id alone.
 *
 * @param number 1, and one more each time that staff have it sent again
 */
public record MailAttempt(NotificationId notification, int number) {
    public static MailAttempt first(NotificationId notification) {
        return new MailAttempt(notification, 1);
    }

    @JsonCreator
    static MailAttempt of(String text) {
        var end = text.indexOf('.', text.indexOf('.') + 1);
        return end < 0
                ? first(NotificationId.of(text))
                : new MailAttempt(NotificationId.of(text.substring(0, end)), Integer.parseInt(text.substring(end + 1)));
    }

    @Override
    @JsonValue
    public String toString() {
        return number == 1 ? notification.toString() : notification + "." + number;
    }
}
