package dev.ross.contracts.value;

/** A command that names who sends it. */
public interface RequesterNaming {
    Requester by();
}
