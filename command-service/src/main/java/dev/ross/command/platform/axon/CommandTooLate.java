package dev.ross.command.platform.axon;

import org.axonframework.modelling.command.ConcurrencyException;

/** A command's deadline passed before anything of it was stored. */
final class CommandTooLate extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    CommandTooLate() {
        super("the deadline of this command has passed");
    }
}
