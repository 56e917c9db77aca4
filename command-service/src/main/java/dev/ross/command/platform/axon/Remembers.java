package dev.ross.command.platform.axon;

/** An aggregate that commands are addressed to: it remembers which requests it has obeyed. */
public interface Remembers {
    Answered answered();
}
