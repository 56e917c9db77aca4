package dev.ross.saga.printing;

import dev.ross.contracts.printing.PrintJobId;

/**
 * Data of a task that prints one job, stored until it is done.
 *
 * @param request the event that requested it, the first time or again
 */
record QueuedPrint(PrintJobId job, String request) {}
