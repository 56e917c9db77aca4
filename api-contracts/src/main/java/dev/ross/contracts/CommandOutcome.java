package dev.ross.contracts;

/**
 * The result of a successful command.
 *
 * @param id of the entity that was created or changed, in its text form
 * @param version the sequence number of the last event of the aggregate that the command was addressed to
 */
public record CommandOutcome(String id, long version) {}
