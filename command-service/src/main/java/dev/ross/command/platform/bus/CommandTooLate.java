package dev.ross.command.platform.bus;

import org.axonframework.modelling.command.ConcurrencyException;

/** Thrown when a command's deadline has passed before any of its events was stored. */
final class CommandTooLate extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    CommandTooLate() {
        super("the deadline of this command has passed");
    }
}
