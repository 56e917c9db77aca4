package dev.ross.command.seating.link;

import dev.ross.command.platform.web.field.FormRequest;
import dev.ross.contracts.seating.SeatingCommand;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.value.Requester;
import dev.ross.platform.codes.VisitLink;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param minutes after the planned start, with {@code LATE} only
 */
record VisitAnswerRequest(
        @NotNull Choice answer,

        @Nullable @Min(1) @Max(AnnounceLateness.MOST_MINUTES)
        Integer minutes) implements FormRequest {
    enum Choice {
        CONFIRM,
        CANCEL,
        LATE
    }

    SeatingCommand of(VisitLink link) {
        if ((minutes != null) != (answer == Choice.LATE))
            throw new IllegalArgumentException("LATE has minutes, and no other answer has");
        var holder = Requester.linkHolder(link.startsAt());
        return switch (answer) {
            case CONFIRM -> new ConfirmVisit(link.seating(), holder);
            case CANCEL -> new CancelSeating(link.seating(), holder, null);
            case LATE -> new AnnounceLateness(link.seating(), holder, Objects.requireNonNull(minutes));
        };
    }
}
