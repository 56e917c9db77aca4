package dev.ross.contracts.order.offline;

import dev.ross.contracts.AtMost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commands of tablets that an order has decided, folded from its events. They are known as long as the order: a
 * tablet may send a batch again after any time.
 */
public record ReplayedCommands(
        @AtMost(ReplayedCommands.MOST) List<ReplayedCommand> commands) {
    /** The most commands that tablets have recorded for one order. */
    public static final int MOST = 1_000;

    /** The most refused commands of one order that wait for staff. */
    public static final int MOST_WAITING = 100;

    public static final ReplayedCommands NONE = new ReplayedCommands(List.of());

    public ReplayedCommands {
        commands = List.copyOf(commands);
    }

    public Optional<ReplayedCommand> find(OfflineCommandId id) {
        return commands.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** How many are refused and wait for staff. */
    public int waiting() {
        return (int) commands.stream().filter(ReplayedCommand::waits).count();
    }

    /**
     * After one more was decided.
     *
     * @param version of the order after it
     * @param refused why; absent if it was done
     */
    public ReplayedCommands with(OfflineCommand command, long version, @Nullable RefusalReason refused) {
        var decided = new ReplayedCommand(command.id(), command.fingerprint(), version, refused, false);
        return new ReplayedCommands(
                Stream.concat(commands.stream(), Stream.of(decided)).toList());
    }

    /** After staff have dealt with a refused one. */
    public ReplayedCommands cleared(OfflineCommandId id) {
        return new ReplayedCommands(commands.stream()
                .map(each -> each.id().equals(id)
                        ? new ReplayedCommand(id, each.fingerprint(), each.version(), each.refused(), true)
                        : each)
                .toList());
    }
}
