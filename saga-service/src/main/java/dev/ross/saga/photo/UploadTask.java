package dev.ross.saga.photo;

import dev.ross.contracts.restaurant.PhotoUploadId;

/**
 * Data of a task on one upload, stored until the task is done.
 *
 * @param since the sequence number, in the restaurant's stream, of the event that led to it: the upload's events are
 *     read from there on
 */
record UploadTask(PhotoUploadId upload, long since) {}
