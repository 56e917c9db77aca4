package dev.ross.command.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one command of a batch.
 *
 * @param id under which it is known; not the one that was sent, if that is no id or belongs to another command
 * @param code of the rejection, or why it was not tried; absent if it is done
 * @param detail the same for a person
 * @param version of the order after it; absent unless it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchOutcome(
        OfflineCommandId id,
        CommandDecision outcome,
        @Nullable String code,
        @Nullable String detail,
        @Nullable Long version) {
    static BatchOutcome done(OfflineCommandId id, long version) {
        return new BatchOutcome(id, CommandDecision.DONE, null, null, version);
    }

    static BatchOutcome refused(OfflineCommandId id, RefusalReason reason) {
        return new BatchOutcome(id, CommandDecision.REFUSED, reason.code(), reason.detail(), null);
    }

    static BatchOutcome notTried(OfflineCommandId id, RefusalReason reason) {
        return new BatchOutcome(id, CommandDecision.NOT_TRIED, reason.code(), reason.detail(), null);
    }

    RefusalReason reason() {
        return new RefusalReason(String.valueOf(code), String.valueOf(detail));
    }

    /** How a command was decided. */
    enum CommandDecision {
        /** It is done, now or before. */
        DONE,
        /** It is refused for good, and on the list that staff must clear. */
        REFUSED,
        /** It is not decided, as far as is known: the tablet keeps it and sends it again. */
        NOT_TRIED
    }
}
