package dev.ross.command.platform.axon;

/** An aggregate that commands are addressed to, with a record of the requests it has processed. */
public interface Idempotent {
    ProcessedRequests processedRequests();
}
