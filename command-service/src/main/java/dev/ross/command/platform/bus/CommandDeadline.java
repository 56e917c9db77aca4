package dev.ross.command.platform.bus;

import dev.ross.contracts.MetadataKeys;
import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Reads the one deadline of a command from its metadata. Until then the command may begin, wait for locks and
 * connections, and be tried again. It is an instant of the wall clock, since the sender may be another node; a
 * difference between two nodes' clocks lengthens or shortens the wait by as much.
 */
public final class CommandDeadline {
    private CommandDeadline() {}

    /** Adds a deadline to a command, counted from now, unless its sender gave one. */
    static <C> CommandMessage<C> on(CommandMessage<C> command, Duration ifNoneGiven) {
        if (command.getMetaData().get(MetadataKeys.DEADLINE) instanceof Number) return command;
        return command.andMetaData(
                MetaData.with(MetadataKeys.DEADLINE, System.currentTimeMillis() + ifNoneGiven.toMillis()));
    }

    static long millisLeft(CommandMessage<?> command) {
        return command.getMetaData().get(MetadataKeys.DEADLINE) instanceof Number deadline
                ? deadline.longValue() - System.currentTimeMillis()
                : Long.MAX_VALUE;
    }

    /** The time left for the command that this thread handles; outside of one, the given duration. */
    public static long millisLeft(Duration ifNoCommand) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage() instanceof CommandMessage<?> command
                && command.getMetaData().containsKey(MetadataKeys.DEADLINE)) return millisLeft(command);
        return ifNoCommand.toMillis();
    }

    /**
     * Called before something slow is begun.
     *
     * @throws CommandTooLate if this thread's command has passed its deadline
     */
    public static void require() {
        if (millisLeft(Duration.ofDays(1)) <= 0) throw new CommandTooLate();
    }
}
