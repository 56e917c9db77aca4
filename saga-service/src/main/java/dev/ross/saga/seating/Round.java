package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.team.StaffId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing told to several members of a team, each by a message of their own. */
record Round(
        SeatingId seating,
        Template template,
        String cause,
        Map<String, String> facts,
        @Nullable Personal<String> words) {
    List<RequestNotification> to(Crew crew) {
        return crew.members().entrySet().stream()
                .flatMap(member -> message(member.getKey(), member.getValue()))
                .toList();
    }

    private Stream<RequestNotification> message(StaffId staff, Crew.Member member) {
        var contact = member.contact().value();
        if (contact == null) return Stream.empty();
        var recipient = new Recipient(contact.name(), contact.email(), null);
        return Stream.of(new RequestNotification(
                NotificationId.derived(seating.restaurant(), cause, template, staff.toString()),
                template,
                Personal.of(member.contact().subject(), recipient),
                seating,
                facts,
                words));
    }
}
