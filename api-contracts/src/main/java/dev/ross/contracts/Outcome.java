package dev.ross.contracts;

/**
 * What a command that was obeyed answers.
 *
 * @param id the thing that was created or changed, in its text form
 * @param version the sequence number of the last event of the aggregate it was addressed to
 */
public record Outcome(String id, long version) {}
