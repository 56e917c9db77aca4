package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.value.StaffId;
import dev.ross.standalone.evenings.MailsOfTheEvening.Delivery;
import dev.ross.standalone.evenings.MailsOfTheEvening.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what a step about mails does to the mail server, or has staff do. */
record EveningMails(MailsOfTheEvening mails) {
    private static final List<Duration> ABSENCES =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(45), Duration.ofMinutes(90));

    /** Longer than a mail is tried. */
    private static final Duration FOR_GOOD = Duration.ofHours(40);

    /** Does nothing if the step is not about the mail server. */
    void change(MailServerOfTheEvening server, EveningStep step, Instant now) {
        switch (step.action()) {
            case MAIL_AWAY -> server.leaveUntil(now.plus(absence(step)));
            case MAIL_BACK -> server.comeBack();
            case GREYLIST -> addressees(step).forEach(one -> server.greylist(one, now.plusSeconds(30L * step.when())));
            case REFUSE_ADDRESS -> addressees(step).forEach(server::refuseForGood);
            default -> {}
        }
    }

    private static Duration absence(EveningStep step) {
        return step.when() == 0 ? FOR_GOOD : ABSENCES.get(step.when() % ABSENCES.size());
    }

    /** The address of somebody who was mailed before; none if nobody was. */
    private Stream<String> addressees(EveningStep step) {
        var all = deliveries().map(Delivery::address).distinct().toList();
        return all.isEmpty() ? Stream.of() : Stream.of(EveningCommands.one(step, all));
    }

    private Stream<Delivery> deliveries() {
        return mails.messages.values().stream().flatMap(message -> message.deliveries.values().stream());
    }

    /** Sends a message again, usually one that failed; nothing if there is none. */
    @Nullable
    ResendNotification resend(EveningStep step) {
        var failed = mails.messages.values().stream()
                .filter(message -> step.where() > 0 && hasFailed(message))
                .toList();
        var some = failed.isEmpty() ? List.copyOf(mails.messages.values()) : failed;
        return some.isEmpty()
                ? null
                : new ResendNotification(
                        EveningCommands.one(step, some).requested.notification(),
                        StaffId.of(RestaurantOfTheEvening.WAITER));
    }

    private static boolean hasFailed(Message message) {
        return message.deliveries.values().stream().anyMatch(delivery -> delivery.failure != null);
    }
}
